import { createReadStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { letterTiff } from '#libs/imaging/testing';
import { newId } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import { until, testCaller, testAttempt } from '#libs/platform/testing';
import { OriginalScratch } from '../../machines/original-scratch.js';
import { RenditionRepository } from '../../persistence/rendition.repository.js';
import { SeparationRepository } from '../../persistence/separation.repository.js';
import { OriginalReceiver } from '../../steps/receive-original.js';
import { scannedPage, StapelHouse } from '../../testing/stapel-house.js';
import { BuildRenditionJob } from './build-rendition.job.js';

describe(BuildRenditionJob.name, () => {
  let house: StapelHouse;
  let stapelId: string;
  const renditions = new RenditionRepository();

  beforeAll(async () => {
    house = await StapelHouse.open([BuildRenditionJob, OriginalScratch]);
    stapelId = await house.newStapel();
  });
  afterAll(() => house.close());

  /** A letter of one page, with its rendition in line. */
  async function waitingForRendition(bytes?: Buffer): Promise<string> {
    const path = join(house.db.config.home, 'brief.tif');
    const tiff = await letterTiff({ pages: [['Stadt']], compression: 'g4' });
    await writeFile(path, bytes ?? tiff);
    const incoming = { stapelId, clientRef: newId(), filename: 'brief.tif' };
    const receiver = house.get(OriginalReceiver);
    const caller = testCaller();
    const { receipt } = await receiver.receive(caller, createReadStream(path), incoming);
    const { originalId } = receipt;
    const probe = {
      mime: 'image/tiff',
      readable: true,
      flags: [],
      pagesTotal: 1,
      signed: false,
      invoice: false,
    };
    await house.changeOriginal(originalId, (ctx, at) => house.originals.saveProbe(ctx, at, probe));
    await house.settle(originalId, scannedPage(1));
    const [letter] = await house.letters(originalId);
    return letter?.id ?? '';
  }

  const build = (letterId: string) =>
    house.get(BuildRenditionJob).handle({ letterId }, testAttempt());

  const kept = (letterId: string) => house.db.run((ctx) => renditions.byLetter(ctx, letterId));

  const somebodyWaits = () =>
    house.db.run((ctx) =>
      one(
        ctx,
        sql`select 1 from pg_locks join pg_stat_activity using (pid)
            where not granted and datname = current_database()`,
      ),
    );

  it('saves what it has built', async () => {
    const letterId = await waitingForRendition();
    expect(await build(letterId)).toBe('SUCCESS');
    expect(await kept(letterId)).toMatchObject({ state: 'done', verdict: null });
  });

  it('says so when it cannot be built', async () => {
    const letterId = await waitingForRendition(Buffer.from('no picture at all'));
    expect(await build(letterId)).toBe('FAILED');
    expect(await kept(letterId)).toMatchObject({ state: 'failed', sha256: null });
  });

  it('does not blame the letter for a store that is away, however often', async () => {
    const letterId = await waitingForRendition();
    const store = join(house.db.config.home, 'blobs', 'sha256');
    await rename(store, `${store}.away`);
    await writeFile(store, 'in the way');
    await expect(build(letterId)).rejects.toThrow();
    expect(await kept(letterId)).toMatchObject({ state: 'waiting' });
    await rm(store);
    await rename(`${store}.away`, store);
    expect(await build(letterId)).toBe('SUCCESS');
  });

  it('throws away what was built of pages that are to be read again, and waits its turn', async () => {
    const letterId = await waitingForRendition();
    let building: Promise<unknown> = Promise.resolve();
    await house.changeLetter(letterId, async (ctx, at) => {
      building = build(letterId);
      await until(somebodyWaits, { timeoutMs: 20_000 });
      await house.pages.reopenAll(ctx, at);
      await renditions.drop(ctx, at);
    });
    await building;
    expect(await kept(letterId)).toBeNull();
  });

  it('builds a letter anew that was cut meanwhile', async () => {
    const letterId = await waitingForRendition();
    let building: Promise<unknown> = Promise.resolve();
    const cut = [{ id: letterId, parts: [{ firstPage: 1, lastPage: 1 }], changed: true }];
    await house.changeLetter(letterId, async (ctx, at) => {
      building = expect(build(letterId)).rejects.toThrow('was cut');
      await until(somebodyWaits, { timeoutMs: 20_000 });
      await new SeparationRepository().cut(ctx, at, cut);
    });
    await building;
    expect(await kept(letterId)).toMatchObject({ state: 'waiting' });
    expect(await build(letterId)).toBe('SUCCESS');
  });

  it('builds once, and records which file it has built', async () => {
    const letterId = await waitingForRendition();
    const results = await Promise.all([build(letterId), build(letterId)]);
    expect(results).toContain('SUCCESS');
    expect(await build(letterId)).toBe('SKIPPED');
    const { sha256 } = (await kept(letterId)) ?? {};
    const built = (await recordedOn(house.db, letterId)).filter(({ action }) =>
      action.startsWith('rendition.'),
    );
    expect(built).toMatchObject([{ action: 'rendition.built', details: { sha256 } }]);
  });

  it('knows nothing to do for a letter that is not there', async () => {
    expect(await build(newId())).toBe('SKIPPED');
  });
});
