import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { PageUnreadable, ReadingInterrupted } from '#libs/imaging';
import { letterPdf } from '#libs/imaging/testing';
import { testAttempt } from '#libs/platform/testing';
import { newId } from '#libs/kernel';
import { exec, one, sql } from '#libs/platform';
import { body, IntakeHouse, json, multipart, type Person } from '../../testing/intake-house.js';
import { PageReader } from '../../machines/page-reader.js';
import { ProbeOriginalJob } from '../probe-original/probe-original.job.js';
import { ReadPageJob } from './read-page.job.js';

const attempt = testAttempt({ attempt: 4 });

describe(ReadPageJob.name, () => {
  let house: IntakeHouse;
  let scan: Person;

  beforeAll(async () => {
    house = await IntakeHouse.open();
    scan = await house.person('scan');
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => house.close());

  /** A letter of one page whose page is in line. */
  async function waiting(text: string): Promise<string> {
    const stapel = await body(scan('POST', '/api/stapel', json({ title: 'Stapel' })));
    const bytes = await letterPdf({ pages: [[text]] });
    const path = `/api/stapel/${stapel.id}/originals`;
    const { originalId } = await body(scan('POST', path, multipart(bytes, 'brief.pdf')));
    await house.app
      .get(ProbeOriginalJob)
      .handle({ originalId }, { ...attempt, lastAttempt: false });
    return originalId;
  }

  const read = (originalId: string, pageNo = 1, lastAttempt = true) =>
    house.app.get(ReadPageJob).handle({ originalId, pageNo }, { ...attempt, lastAttempt });

  /** The next reading ends like that. */
  async function readerFails(failure: Error): Promise<void> {
    const reader = await house.app.get(PageReader, { strict: false }).get();
    jest.spyOn(reader, 'readPage').mockRejectedValueOnce(failure);
  }

  const eventsOf = async (originalId: string) =>
    (await recordedOn(house.db, originalId)).filter(({ action }) => action.includes('.page-'));

  const page = (originalId: string) =>
    house.db.run((ctx) =>
      one(
        ctx,
        sql`select state, error_code as "errorCode" from intake.page
            where original_id = ${originalId} order by page_no desc limit 1`,
      ),
    );

  const place = async (originalId: string) => {
    const found = await house.db.run((ctx) =>
      one<{ stapelId: string }>(
        ctx,
        sql`select stapel_id as "stapelId" from intake.original where id = ${originalId}`,
      ),
    );
    return { stapelId: found?.stapelId ?? '' };
  };

  it('does not blame the page for a store that cannot take its preview', async () => {
    const originalId = await waiting('Brief eins');
    const store = join(house.db.config.home, 'blobs', 'sha256');
    await rename(store, `${store}.away`);
    await writeFile(store, 'in the way');
    await expect(read(originalId)).rejects.toThrow();
    expect(await page(originalId)).toEqual({ state: 'waiting', errorCode: null });
    await rm(store);
    await rename(`${store}.away`, store);
    expect(await read(originalId)).toBe('SUCCESS');
    expect(await page(originalId)).toEqual({ state: 'done', errorCode: null });
  });

  it('settles a page that cannot be read with the reason', async () => {
    const originalId = await waiting('Brief zwei');
    await house.db.run(async (ctx) => {
      await exec(ctx, sql`update intake.original set pages_total = 2 where id = ${originalId}`);
      await exec(ctx, sql`insert into intake.page values (${originalId}, 2, 'waiting')`);
    });
    expect(await read(originalId, 2)).toBe('FAILED');
    expect(await page(originalId)).toEqual({
      state: 'failed',
      errorCode: expect.stringMatching(/^(PAGE|ORIGINAL|PARSER|PDF)\./),
    });
  });

  it('says nothing of a page when its reader ended meanwhile, however often', async () => {
    const originalId = await waiting('Brief drei');
    for (let time = 0; time < 3; time += 1) {
      await readerFails(new ReadingInterrupted('the engine was closed'));
      await expect(read(originalId)).rejects.toThrow(ReadingInterrupted);
      expect(await page(originalId)).toEqual({ state: 'waiting', errorCode: null });
    }
    expect(await eventsOf(originalId)).toEqual([]);
    expect(await read(originalId)).toBe('SUCCESS');
  });

  it('tries again what the moment may be to blame for, and gives up with the last attempt', async () => {
    const originalId = await waiting('Brief vier');
    await readerFails(new PageUnreadable('PARSER.MEMORY'));
    await expect(read(originalId, 1, false)).rejects.toThrow(PageUnreadable);
    expect(await page(originalId)).toEqual({ state: 'waiting', errorCode: null });
    await readerFails(new PageUnreadable('PARSER.MEMORY'));
    expect(await read(originalId)).toBe('FAILED');
    expect(await page(originalId)).toEqual({ state: 'failed', errorCode: 'PARSER.MEMORY' });
  });

  it('gives a page that our own code fails at a reason that people can read', async () => {
    const originalId = await waiting('Brief fünf');
    await readerFails(new TypeError('a mistake of ours'));
    expect(await read(originalId)).toBe('FAILED');
    expect(await eventsOf(originalId)).toMatchObject([
      { action: 'original.page-failed', details: { pageNo: 1, errorCode: 'PAGE.UNREADABLE' } },
    ]);
  });

  it('reads a page once, also when its job comes twice, and records it as its own act', async () => {
    const originalId = await waiting('Brief sechs');
    const results = await Promise.all([read(originalId), read(originalId)]);
    expect(results.sort()).toEqual(['SKIPPED', 'SUCCESS']);
    expect(await read(originalId)).toBe('SKIPPED');
    expect(await eventsOf(originalId)).toMatchObject([
      { action: 'original.page-read', details: { pageNo: 1, engine: expect.any(String) } },
    ]);
  });

  it('leaves alone a page whose reading somebody has stopped', async () => {
    const originalId = await waiting('Brief sieben');
    const { stapelId } = await place(originalId);
    expect((await scan('POST', `/api/stapel/${stapelId}/cancel-reading`)).ok).toBe(true);
    expect(await read(originalId)).toBe('SKIPPED');
    expect(await page(originalId)).toMatchObject({ errorCode: 'READING.CANCELLED' });
  });

  it('knows nothing to do for an original that is not there', async () => {
    expect(await read(newId())).toBe('SKIPPED');
  });
});
