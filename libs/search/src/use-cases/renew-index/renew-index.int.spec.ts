import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testAttempt } from '#libs/platform/testing';
import { pageText, RecordsTown } from '#libs/records/testing';
import { renewDokument } from '../../jobs.js';
import { indexByHand } from '../../testing/index-by-hand.js';
import { takeFromQueue } from '../../testing/queue.js';
import { searchAnnex } from '../../testing/search-annex.js';
import { RenewDokumentJob } from './renew-dokument.job.js';
import { RenewIndexJob } from './renew-index.job.js';

describe(`${RenewIndexJob.name} and ${RenewDokumentJob.name}`, () => {
  let town: RecordsTown;
  const ids: string[] = [];

  beforeAll(async () => {
    town = await RecordsTown.build(searchAnnex);
    const { id } = await town.open('Maibaum');
    for (const text of ['eins', 'zwei', 'drei']) {
      const input = { pages: [pageText(1, text), pageText(2, text)], pageCount: 2 };
      ids.push(await town.db.run((ctx) => town.file(ctx, id, input)));
    }
    for (const dokumentId of ids) await indexByHand(town.app, dokumentId);
  }, 60_000);
  afterAll(() => town.leave());

  const job = () => town.app.get(RenewIndexJob, { strict: false }).handle({}, testAttempt());
  const waiting = async () => {
    const payloads = await takeFromQueue<{ dokumentId: string }>(town.db, renewDokument.name);
    return payloads.map(({ dokumentId }) => dokumentId).sort();
  };
  const older = (...dokumente: (string | undefined)[]) =>
    town.db.asOwner(
      `update search.page set rules = 0 where dokument_id::text in ('${dokumente.join("','")}')`,
    );

  it('leaves alone what the rules of today have indexed', async () => {
    expect(await job()).toBe('SKIPPED');
    expect(await waiting()).toEqual([]);
  });

  it('has what older rules have indexed indexed anew, each Dokument once, until none is left', async () => {
    await older(ids[0], ids[2]);
    expect(await job()).toBe('SUCCESS');
    expect(await job()).toBe('SUCCESS');
    const put = await waiting();
    expect(put).toEqual([ids[0], ids[2]].sort());
    const renew = town.app.get(RenewDokumentJob, { strict: false });
    for (const dokumentId of put) {
      expect(await renew.handle({ dokumentId }, testAttempt())).toBe('SUCCESS');
    }
    expect(await job()).toBe('SKIPPED');
  });
});
