import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import { recordedOn, timesRecorded } from '#libs/audit/testing';
import { testCaller, until } from '#libs/platform/testing';
import { AkteNotFound } from '#libs/records';
import { auditor, clerkOf, furnished, RecordsTown } from '#libs/records/testing';
import { exchangeAnnex } from '../../testing/exchange-annex.js';
import { leftBehind } from '../../testing/left-behind.js';
import { ShowHistoryQuery } from '../show-history/show-history.query.js';
import { PrintHistoryUseCase } from './print-history.use-case.js';

/** Of somebody who waits for the answer. */
const here = new AbortController().signal;

describe(PrintHistoryUseCase.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build(exchangeAnnex);
  }, 60_000);
  afterAll(() => town.leave());

  const print = (akteId: string, caller = testCaller()) =>
    town.app.get(PrintHistoryUseCase).execute(caller, akteId, here);

  it('comes as PDF with as many pages as it needs, and as long as was announced', async () => {
    const { akteId } = await furnished(town);
    const show = town.app.get(ShowHistoryQuery);
    for (let look = 0; look < 80; look += 1) {
      await town.db.run((ctx) => show.execute(ctx, akteId, { limit: 1 }));
    }
    const printed = await print(akteId);
    const bytes = await buffer(printed.pdf);
    expect(bytes).toHaveLength(printed.size);
    const pdf = await PDFDocument.load(bytes);
    expect(pdf.getPageCount()).toBeGreaterThan(1);
    expect(pdf.getTitle()).toMatch(/^Historie /);
  });

  it('has a name that no system for files stumbles over', async () => {
    const { akteId } = await furnished(town);
    const { filename, pdf } = await print(akteId);
    pdf.destroy();
    expect(filename).toMatch(/^Historie [\w.-]+\.pdf$/);
  });

  it('stands in the history that it prints, so that no printing stays unseen', async () => {
    const { akteId } = await furnished(town);
    const { pdf } = await print(akteId, testCaller(auditor()));
    pdf.destroy();
    expect((await recordedOn(town.db, akteId)).at(-1)).toMatchObject({
      action: 'history.printed',
      actor: 'user',
      akteId,
    });
  });

  it('is not for somebody of another unit, and leaves no trace in the Akte', async () => {
    const { akteId } = await furnished(town);
    const before = await timesRecorded(town.db, 'history.printed');
    const stranger = testCaller(clerkOf(town.orgUnit('FB 4')));
    await expect(print(akteId, stranger)).rejects.toThrow(AkteNotFound);
    expect(await timesRecorded(town.db, 'history.printed')).toBe(before);
  });

  it('leaves nothing of the Akte on the disk, whether it was fetched, broken off or refused', async () => {
    const { akteId } = await furnished(town);
    await buffer((await print(akteId)).pdf);
    (await print(akteId)).pdf.destroy();
    await print(akteId, testCaller(clerkOf())).catch(() => undefined);
    await until(async () => (await leftBehind(town)).length === 0, { timeoutMs: 5_000 });
  });
});
