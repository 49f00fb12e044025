import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows, sql } from '#libs/platform';
import { testAttempt } from '#libs/platform/testing';
import { buildRendition, probeOriginal, readPage, takeOverReadings } from '../../jobs.js';
import { FieldReader } from '../../machines/field-reader.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { StalledAttachments } from '../../steps/stalled-attachments.js';
import { scannedPage, StapelHouse } from '../../testing/stapel-house.js';
import { ResumeStalledJob } from './resume-stalled.job.js';

describe(ResumeStalledJob.name, () => {
  let house: StapelHouse;

  beforeAll(async () => {
    house = await StapelHouse.open([FieldReader, StalledAttachments, ResumeStalledJob]);
  });
  afterAll(() => house.close());

  const resume = () => house.get(ResumeStalledJob).handle({}, testAttempt());

  /** As if a worker or the database had died: nothing is in line any more. */
  const loseTheLine = () => house.db.asOwner('delete from pgboss.job');

  /** As if everything had come long ago. */
  const wait = (minutes = 3) =>
    house.db.asOwner(
      `update intake.original set received_at = received_at - interval '${minutes} minutes'`,
    );

  const inLine = async (job: { name: string }) => {
    const found = await house.db.run((ctx) =>
      rows<{ data: { originalId?: string; letterId?: string; pageNo?: number } }>(
        ctx,
        sql`select data -> 'payload' as data from pgboss.job where name = ${job.name}`,
      ),
    );
    return found.map(({ data }) => data);
  };

  it('has an original looked at that nobody has looked at', async () => {
    const { id } = await house.deliver(await house.newStapel());
    await loseTheLine();
    await wait();
    expect(await resume()).toBe('SUCCESS');
    expect(await inLine(probeOriginal)).toContainEqual({ originalId: id });
  });

  it('has the pages read that wait, and none that is read', async () => {
    const { id } = await house.inLine(await house.newStapel(), 3);
    await house.settle(id, scannedPage(2));
    await loseTheLine();
    await wait();
    await resume();
    const own = (await inLine(readPage)).filter(({ originalId }) => originalId === id);
    expect(own.map(({ pageNo }) => pageNo).sort()).toEqual([1, 3]);
  });

  it('has the searchable PDF built that is missing', async () => {
    const { id, letterId } = await house.inLine(await house.newStapel(), 1);
    await house.settle(id, scannedPage(1));
    await loseTheLine();
    await wait();
    await resume();
    expect(await inLine(buildRendition)).toContainEqual({ letterId });
  });

  it('has texts taken over that were read again', async () => {
    const { id, letterId } = await house.inLine(await house.newStapel(), 1);
    await house.settle(id, scannedPage(1));
    await house.file(letterId);
    await house.changeLetter(letterId, (ctx, at) =>
      new PosteingangRepository().setReadingAgain(ctx, at, new Date(ctx.now.getTime() - 180_000)),
    );
    await loseTheLine();
    expect(await resume()).toBe('SUCCESS');
    expect(await inLine(takeOverReadings)).toContainEqual({ letterId });
  });

  it('does not double what is in line, however often it looks', async () => {
    const { id } = await house.inLine(await house.newStapel(), 2);
    await wait();
    await resume();
    await resume();
    const own = (await inLine(readPage)).filter(({ originalId }) => originalId === id);
    expect(own).toHaveLength(2);
  });

  it('lets alone what has come just now', async () => {
    const { id } = await house.deliver(await house.newStapel());
    await loseTheLine();
    await resume();
    expect(await inLine(probeOriginal)).not.toContainEqual({ originalId: id });
  });
});
