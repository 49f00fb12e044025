import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testAttempt } from '#libs/platform/testing';
import { one, sql } from '#libs/platform';
import type { Verdict } from '../../domain/verdict.js';
import { OriginalScratch } from '../../machines/original-scratch.js';
import { PdfValidator } from '../../machines/pdf-validator.js';
import { RenditionRepository } from '../../persistence/rendition.repository.js';
import { Blobs } from '#libs/storage';
import { scannedPage, StapelHouse } from '../../testing/stapel-house.js';
import { VerdictRecorder } from '../../steps/verdict-recorder.js';
import { ValidateRenditionsJob } from './validate-renditions.job.js';

const good = { validator: 'veraPDF 1', profile: 'PDF/A-2U', compliant: true, failedRules: [] };

describe(ValidateRenditionsJob.name, () => {
  let house: StapelHouse;
  let verdict: Verdict | null;
  const calls: number[] = [];
  let judged: (paths: readonly string[]) => readonly string[];
  const renditions = new RenditionRepository();

  beforeAll(async () => {
    house = await StapelHouse.open([
      OriginalScratch,
      PdfValidator,
      ValidateRenditionsJob,
      VerdictRecorder,
    ]);
    // Another program, which this machine need not have.
    const validator = house.get(PdfValidator);
    validator.isThere = () => verdict !== null;
    validator.validate = (paths) => {
      calls.push(paths.length);
      const found = verdict;
      return Promise.resolve(found && new Map(judged(paths).map((path) => [path, found])));
    };
  });
  afterAll(() => house.close());
  beforeEach(() => {
    verdict = good;
    judged = (paths) => paths;
    calls.length = 0;
  });

  async function built(text: string): Promise<string> {
    const { id, letterId } = await house.inLine(await house.newStapel(), 1);
    await house.settle(id, scannedPage(1));
    const { sha256 } = await house.get(Blobs).putBuffer(Buffer.from(text));
    await house.built(letterId, sha256);
    return letterId;
  }

  const run = () => house.get(ValidateRenditionsJob).handle({}, testAttempt());
  const kept = (id: string) => house.db.run((ctx) => renditions.byLetter(ctx, id));

  const momentOf = (letterId: string) =>
    house.db.run((ctx) =>
      one(
        ctx,
        sql`select built_at as "builtAt" from intake.rendition where letter_id = ${letterId}`,
      ),
    );

  /** How often the log has that action. */
  const logged = async (action: string) => {
    const found = await house.db.run((ctx) =>
      one<{ n: number }>(
        ctx,
        sql`select count(*)::int as n from audit.event where action = ${action}`,
      ),
    );
    return found?.n;
  };

  it('says nothing where there is no validator', async () => {
    verdict = null;
    const letterId = await built('eins');
    expect(await run()).toBe('SKIPPED');
    expect(await kept(letterId)).toMatchObject({ state: 'done', verdict: null });
  });

  it('asks the validator once for many and records what it says', async () => {
    const letters = [await built('zwei'), await built('drei')];
    expect(await run()).toBe('SUCCESS');
    expect(calls).toEqual([3]);
    for (const letterId of letters) expect(await kept(letterId)).toMatchObject({ verdict: good });
    expect(await logged('rendition.validated')).toBe(3);
    expect(await run()).toBe('SKIPPED');
  });

  it('gives up on a file after three attempts, until it is built anew', async () => {
    await run();
    const letterId = await built('sechs');
    const builtAt = await momentOf(letterId);
    judged = () => [];
    for (let attempt = 1; attempt <= 3; attempt += 1) expect(await run()).toBe('SUCCESS');
    expect(await run()).toBe('SKIPPED');
    expect(await kept(letterId)).toMatchObject({ state: 'done', verdict: null });
    expect(await momentOf(letterId)).toEqual(builtAt);
    expect(await logged('rendition.validation-given-up')).toBe(1);
    judged = (paths) => paths;
    const { sha256 } = await house.get(Blobs).putBuffer(Buffer.from('sieben'));
    await house.built(letterId, sha256);
    expect(await run()).toBe('SUCCESS');
    expect(await kept(letterId)).toMatchObject({ verdict: good });
  });

  it('validates the others when one cannot be fetched', async () => {
    const missing = await built('acht');
    const damaged = await built('neun');
    await house.built(missing, 'a'.repeat(64));
    const broken = (await kept(damaged))?.sha256 ?? '';
    const path = join(
      house.db.config.home,
      'blobs',
      'sha256',
      broken.slice(0, 2),
      broken.slice(2, 4),
      broken,
    );
    await rm(path);
    await mkdir(path);
    const sound = await built('zehn');
    expect(await run()).toBe('SUCCESS');
    expect(await kept(sound)).toMatchObject({ verdict: good });
    expect(await kept(missing)).toMatchObject({ verdict: null });
    expect(calls).toEqual([1]);
    await expect(run()).rejects.toThrow();
  });

  it('forgets the verdict with the rendition it was about', async () => {
    const letterId = await built('vier');
    await run();
    const { sha256 } = await house.get(Blobs).putBuffer(Buffer.from('fünf'));
    await house.built(letterId, sha256);
    expect(await kept(letterId)).toMatchObject({ sha256, verdict: null });
  });
});
