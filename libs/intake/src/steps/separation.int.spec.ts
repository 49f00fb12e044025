import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows, sql } from '#libs/platform';
import { readableFlag } from '../domain/flags.js';
import { Separation } from './separation.js';
import { scannedPage, sheetPage, StapelHouse } from '../testing/stapel-house.js';
import { RenditionRepository } from '../persistence/rendition.repository.js';
import { StapelView } from '../views/stapel-view.js';
import { ReReadLetterUseCase } from '../use-cases/re-read-letter/re-read-letter.use-case.js';
import { RetryReadingUseCase } from '../use-cases/retry-reading/retry-reading.use-case.js';

const built = 'a'.repeat(64);

describe(Separation.name, () => {
  let house: StapelHouse;

  beforeAll(async () => {
    house = await StapelHouse.open([ReReadLetterUseCase, RetryReadingUseCase], {
      AKTEI_SEPARATORS: 'KOFAX-TRENN',
    });
  });
  afterAll(() => house.close());

  const ranges = async (originalId: string) => {
    const letters = await house.letters(originalId);
    return letters.map(({ firstPage, lastPage }) => [firstPage, lastPage]);
  };
  /** What the log says of the separation of an original. */
  const logged = async (originalId: string) => {
    const found = await house.db.run((ctx) =>
      rows<{ action: string }>(
        ctx,
        sql`select action from audit.event
            where object_id = ${originalId} and action like 'original.separat%' order by seq`,
      ),
    );
    return found.map(({ action }) => action);
  };
  const renditions = async (originalId: string) => {
    const states = [];
    for (const { id } of await house.letters(originalId)) {
      const found = await house.db.run((ctx) => new RenditionRepository().byLetter(ctx, id));
      states.push(found?.state);
    }
    return states;
  };
  const retry = (letterId: string) =>
    house.db.run((ctx) => house.get(RetryReadingUseCase).execute(ctx, letterId));

  it('cuts at the sheets that the town has named, and at no others', async () => {
    const { id } = await house.inLine(await house.newStapel(), 5);
    await house.settle(id, sheetPage(2, 'kofax-trenn'));
    await house.settle(id, sheetPage(4, 'PATCHT'));
    for (const pageNo of [1, 3, 5]) await house.settle(id, scannedPage(pageNo));
    expect(await ranges(id)).toEqual([
      [1, 1],
      [3, 5],
    ]);
  });

  it('cuts an original into letters after its last page, whichever that is', async () => {
    const stapelId = await house.newStapel();
    const { id, letterId } = await house.inLine(stapelId, 6);
    for (const pageNo of [6, 5, 4, 2, 1]) await house.settle(id, scannedPage(pageNo));
    expect(await ranges(id)).toEqual([[1, null]]);
    await house.settle(id, sheetPage(3));
    expect(await house.letters(id)).toMatchObject([
      { id: letterId, firstPage: 1, lastPage: 2, state: 'reading', title: 'brief (1)' },
      { firstPage: 4, lastPage: 6, state: 'reading', title: 'brief (2)' },
    ]);
    const letterIds = (await house.letters(id)).map((letter) => ({ letterId: letter.id }));
    const line = await house.line('intake.build-rendition');
    expect(line).toEqual(expect.arrayContaining(letterIds));
    const [stapel] = await house.db.run(async (ctx) => {
      const found = await house.stapel.visible(ctx, stapelId);
      return found ? new StapelView().show(ctx, [found]) : [];
    });
    expect(stapel?.originals).toMatchObject([
      { pagesTotal: 6, separators: [{ pageNo: 3, text: 'AKTEI:TRENN' }] },
    ]);
  });

  it('makes one letter of an original whose first page is a sheet', async () => {
    const { id } = await house.inLine(await house.newStapel(), 3);
    for (const page of [sheetPage(1), scannedPage(2), sheetPage(3)]) await house.settle(id, page);
    expect(await ranges(id)).toEqual([[2, 2]]);
    expect(await house.letters(id)).toMatchObject([{ title: 'brief' }]);
  });

  it('gives a sheet its blank back, but no page with pale lines', async () => {
    const { id } = await house.inLine(await house.newStapel(), 6);
    const blank = { text: '', source: 'none', blank: true } as const;
    const work = { turned: 0, skew: null, deskewed: false } as const;
    for (const pageNo of [1, 6]) await house.settle(id, scannedPage(pageNo));
    for (const pageNo of [2, 4]) await house.settle(id, sheetPage(pageNo));
    await house.settle(id, { ...scannedPage(3), ...blank, work });
    await house.settle(id, { ...scannedPage(5), ...blank, work: { ...work, paleDropped: true } });
    expect(await ranges(id)).toEqual([
      [1, 1],
      [5, 6],
    ]);
  });

  it('leaves a heap of nothing but sheets to a person', async () => {
    const { id } = await house.inLine(await house.newStapel(), 2);
    for (const page of [sheetPage(1), sheetPage(2)]) await house.settle(id, page);
    expect(await ranges(id)).toEqual([[1, null]]);
  });

  /** Pages that failed, two sheets and a page; the failed ones are in line again. */
  async function failedOnce(pageNos: readonly number[], total: number) {
    const { id } = await house.inLine(await house.newStapel(), total);
    for (let pageNo = 1; pageNo <= total; pageNo += 1) {
      const failed = { pageNo, errorCode: 'PAGE.UNREADABLE' };
      const read = pageNo === 3 ? sheetPage(3) : scannedPage(pageNo);
      await house.settle(id, pageNos.includes(pageNo) ? failed : read);
    }
    return id;
  }

  /** The rendition of every letter is finished, and what has failed in them is in line again. */
  async function retryAll(originalId: string): Promise<void> {
    for (const { id } of await house.letters(originalId)) {
      await expect(retry(id)).rejects.toMatchObject({ code: 'POSTEINGANG.NOT_READY' });
      await house.built(id, built);
      await retry(id);
    }
  }

  it('cuts where a page that is read again proves to be a sheet', async () => {
    const id = await failedOnce([5], 7);
    const [first, second] = await house.letters(id);
    await retryAll(id);
    await house.settle(id, sheetPage(5));
    expect(await house.letters(id)).toMatchObject([
      { id: first?.id, firstPage: 1, lastPage: 2, title: 'brief (1)', state: 'ready' },
      { id: second?.id, firstPage: 4, lastPage: 4, title: 'brief (2)', state: 'reading' },
      { firstPage: 6, lastPage: 7, title: 'brief (3)', state: 'reading' },
    ]);
    expect(await logged(id)).toEqual(['original.separated', 'original.separated']);
    expect(await renditions(id)).toEqual(['done', 'waiting', 'waiting']);
  });

  it('cuts an original that had no sheet before', async () => {
    const { id, letterId } = await house.inLine(await house.newStapel(), 3);
    await house.settle(id, scannedPage(1));
    await house.settle(id, { pageNo: 2, errorCode: 'PAGE.UNREADABLE' });
    await house.settle(id, scannedPage(3));
    await house.built(letterId, built);
    await retry(letterId);
    await house.settle(id, sheetPage(2));
    expect(await house.letters(id)).toMatchObject([
      { id: letterId, firstPage: 1, lastPage: 1, title: 'brief (1)' },
      { firstPage: 3, lastPage: 3, title: 'brief (2)' },
    ]);
  });

  it('cuts where a better engine sees a sheet in a letter that was read well', async () => {
    const { id, letterId } = await house.inLine(await house.newStapel(), 3);
    for (const pageNo of [1, 2, 3]) await house.settle(id, scannedPage(pageNo));
    await house.built(letterId, built);
    await house.db.run((ctx) => house.get(ReReadLetterUseCase).execute(ctx, letterId));
    for (const page of [scannedPage(1), sheetPage(2)]) await house.settle(id, page);
    expect(await ranges(id)).toEqual([[1, null]]);
    await house.settle(id, scannedPage(3));
    expect(await ranges(id)).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(await renditions(id)).toEqual(['waiting', 'waiting']);
  });

  it('leaves nothing of a letter that proves to be a sheet and its back', async () => {
    const id = await failedOnce([4, 5], 5);
    const [first] = await house.letters(id);
    await retryAll(id);
    await house.settle(id, sheetPage(4));
    await house.settle(id, { ...scannedPage(5, ''), blank: true });
    expect(await house.letters(id)).toMatchObject([
      { id: first?.id, firstPage: 1, lastPage: 2, title: 'brief' },
    ]);
  });

  it('leaves letters as they are when what is read again is no sheet', async () => {
    const id = await failedOnce([5], 6);
    const before = await ranges(id);
    await retryAll(id);
    await house.settle(id, scannedPage(5));
    expect(await ranges(id)).toEqual(before);
    expect(await logged(id)).toEqual(['original.separated']);
  });

  it('cuts nothing of which a letter is filed, and says so', async () => {
    const id = await failedOnce([5], 6);
    const before = await ranges(id);
    const [first] = await house.letters(id);
    await retryAll(id);
    await house.file(first?.id ?? '');
    await house.settle(id, sheetPage(5));
    expect(await ranges(id)).toEqual(before);
    const removal = house.db.asOwner(`delete from intake.posteingang where state = 'filed'`);
    await expect(removal).rejects.toThrow('a filed letter is not removed');
    const original = await house.db.run((ctx) => house.original(ctx, id));
    expect(original.flags).toEqual([{ code: 'STAPEL.NOT_SEPARATED' }]);
    expect(readableFlag({ code: 'STAPEL.NOT_SEPARATED' }).text).toContain('nicht weiter geteilt');
    expect(await logged(id)).toEqual(['original.separated', 'original.separation-refused']);
  });

  it('happens once when two pages are settled at the same time', async () => {
    const { id } = await house.inLine(await house.newStapel(), 5);
    for (const pageNo of [1, 3, 5]) await house.settle(id, scannedPage(pageNo));
    await Promise.all([house.settle(id, sheetPage(2)), house.settle(id, sheetPage(4))]);
    expect(await ranges(id)).toEqual([
      [1, 1],
      [3, 3],
      [5, 5],
    ]);
  });
});
