import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testAttempt } from '#libs/platform/testing';
import { letterPdf } from '#libs/imaging/testing';
import { exec, one, sql } from '#libs/platform';
import { body, IntakeHouse, json, multipart, type Person } from '../../testing/intake-house.js';
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

  const read = (originalId: string, pageNo = 1) =>
    house.app.get(ReadPageJob).handle({ originalId, pageNo }, { ...attempt, lastAttempt: true });

  const page = (originalId: string) =>
    house.db.run((ctx) =>
      one(
        ctx,
        sql`select state, error_code as "errorCode" from intake.page
            where original_id = ${originalId} order by page_no desc limit 1`,
      ),
    );

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
});
