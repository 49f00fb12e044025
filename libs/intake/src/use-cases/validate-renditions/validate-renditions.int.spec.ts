import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { one, sql } from '#libs/platform';
import type { Verdict } from '../../domain/verdict.js';
import { OriginalScratch } from '../../original-scratch.js';
import { PdfValidator } from '../../pdf-validator.js';
import { RenditionRepository } from '../../persistence/rendition.repository.js';
import { Blobs } from '#libs/storage';
import { scannedPage, StapelHouse } from '../../testing/stapel-house.js';
import { VerdictRecorder } from '../../verdict-recorder.js';
import { ValidateRenditionsJob } from './validate-renditions.job.js';

const good = { validator: 'veraPDF 1', profile: 'PDF/A-2U', compliant: true, failedRules: [] };

describe(ValidateRenditionsJob.name, () => {
  let house: StapelHouse;
  let verdict: Verdict | null;
  const calls: number[] = [];
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
      return Promise.resolve(found && new Map(paths.map((path) => [path, found])));
    };
  });
  afterAll(() => house.close());
  beforeEach(() => {
    verdict = good;
    calls.length = 0;
  });

  async function built(text: string): Promise<string> {
    const { id, letterId } = await house.inLine(await house.newStapel(), 1);
    await house.settle(id, scannedPage(1));
    const { sha256 } = await house.get(Blobs).putBuffer(Buffer.from(text));
    await house.db.run((ctx) => renditions.save(ctx, letterId, sha256));
    return letterId;
  }

  const run = () => house.get(ValidateRenditionsJob).handle();
  const kept = (id: string) => house.db.run((ctx) => renditions.byLetter(ctx, id));

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

  it('forgets the verdict with the rendition it was about', async () => {
    const letterId = await built('vier');
    await run();
    const { sha256 } = await house.get(Blobs).putBuffer(Buffer.from('fünf'));
    await house.db.run((ctx) => renditions.save(ctx, letterId, sha256));
    expect(await kept(letterId)).toMatchObject({ sha256, verdict: null });
  });
});
