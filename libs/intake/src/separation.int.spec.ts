import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PageText } from '#libs/records/contracts';
import { Separation } from './separation.js';
import { scannedPage, StapelHouse } from './testing/stapel-house.js';
import { RenditionRepository } from './persistence/rendition.repository.js';
import { RetryReadingUseCase } from './use-cases/retry-reading/retry-reading.use-case.js';

const box = { x: 0, y: 0, w: 1, h: 1 };

/** A separator sheet. */
function sheet(pageNo: number): PageText {
  return { ...scannedPage(pageNo), codes: [{ format: 'QRCode', text: 'AKTEI:TRENN', ...box }] };
}

describe(Separation.name, () => {
  let house: StapelHouse;

  beforeAll(async () => {
    house = await StapelHouse.open([RetryReadingUseCase]);
  });
  afterAll(() => house.close());

  const ranges = async (originalId: string) => {
    const letters = await house.letters(originalId);
    return letters.map(({ firstPage, lastPage }) => [firstPage, lastPage]);
  };
  const retry = (letterId: string) =>
    house.db.run((ctx) => house.get(RetryReadingUseCase).execute(ctx, letterId));

  it('cuts an original into letters after its last page, whichever that is', async () => {
    const stapelId = await house.newStapel();
    const { id, letterId } = await house.inLine(stapelId, 6);
    for (const pageNo of [6, 5, 4, 2, 1]) await house.settle(id, scannedPage(pageNo));
    expect(await ranges(id)).toEqual([[1, null]]);
    await house.settle(id, sheet(3));
    expect(await house.letters(id)).toMatchObject([
      { id: letterId, firstPage: 1, lastPage: 2, state: 'reading', title: 'brief (1)' },
      { firstPage: 4, lastPage: 6, state: 'reading', title: 'brief (2)' },
    ]);
    expect(await house.line('intake.build-rendition')).toHaveLength(2);
    const [stapel] = await house.db.run(async (ctx) => {
      const found = await house.stapel.lock(ctx, stapelId);
      return found ? house.stapel.show(ctx, [found]) : [];
    });
    expect(stapel?.originals).toMatchObject([
      { pagesTotal: 6, separators: [{ pageNo: 3, text: 'AKTEI:TRENN' }] },
    ]);
  });

  it('makes one letter of an original whose first page is a sheet', async () => {
    const { id } = await house.inLine(await house.newStapel(), 3);
    for (const page of [sheet(1), scannedPage(2), sheet(3)]) await house.settle(id, page);
    expect(await ranges(id)).toEqual([[2, 2]]);
    expect(await house.letters(id)).toMatchObject([{ title: 'brief' }]);
  });

  it('leaves a heap of nothing but sheets to a person', async () => {
    const { id } = await house.inLine(await house.newStapel(), 2);
    for (const page of [sheet(1), sheet(2)]) await house.settle(id, page);
    expect(await ranges(id)).toEqual([[1, null]]);
  });

  it('cuts once, whatever is read again', async () => {
    const { id, letterId } = await house.inLine(await house.newStapel(), 4);
    await house.settle(id, scannedPage(1));
    await house.settle(id, { pageNo: 2, errorCode: 'PAGE.UNREADABLE' });
    await house.settle(id, sheet(3));
    await house.settle(id, scannedPage(4));
    expect(await ranges(id)).toEqual([
      [1, 2],
      [4, 4],
    ]);
    await expect(retry(letterId)).rejects.toMatchObject({ code: 'POSTEINGANG.NOT_READY' });
    await house.db.run((ctx) => new RenditionRepository().save(ctx, letterId, null));
    await retry(letterId);
    await house.settle(id, sheet(2));
    expect(await ranges(id)).toEqual([
      [1, 2],
      [4, 4],
    ]);
    expect(await house.line('intake.read-page')).not.toContainEqual({ originalId: id, pageNo: 5 });
  });

  it('happens once when two pages are settled at the same time', async () => {
    const { id } = await house.inLine(await house.newStapel(), 5);
    for (const pageNo of [1, 3, 5]) await house.settle(id, scannedPage(pageNo));
    await Promise.all([house.settle(id, sheet(2)), house.settle(id, sheet(4))]);
    expect(await ranges(id)).toEqual([
      [1, 1],
      [3, 3],
      [5, 5],
    ]);
  });
});
