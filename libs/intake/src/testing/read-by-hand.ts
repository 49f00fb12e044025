import type { INestApplicationContext } from '@nestjs/common';
import { unread } from '#libs/imaging/contracts';
import type { Ctx } from '#libs/platform';
import type { TestDatabase } from '#libs/platform/testing';
import type { PageText } from '#libs/records/contracts';
import type { OriginalAtDesk } from '../persistence/at-desk.js';
import { OriginalRepository } from '../persistence/original.repository.js';
import { PageRepository } from '../persistence/page.repository.js';
import { StapelDesk } from '../steps/stapel-desk.js';

/** A house or town with the intake in it. */
interface Place {
  readonly db: TestDatabase;
  readonly app: INestApplicationContext;
}

/** What a worker finds first: that the original can be read, and how many pages it has. */
export function probeByHand(place: Place, originalId: string, pagesTotal: number): Promise<void> {
  const facts = { signed: false, invoice: false };
  const probe = { mime: 'image/tiff', readable: true, flags: [], pagesTotal, ...facts };
  return change(place, originalId, (ctx, at) => new OriginalRepository().saveProbe(ctx, at, probe));
}

/** What a worker does with a page, without its engine; the page needs no searchable PDF. */
export function readByHand(
  place: Place,
  originalId: string,
  page: { pageNo: number; text: string; previewSha256: string | null },
): Promise<void> {
  const size = { widthPx: 827, heightPx: 1169 };
  const reading: PageText = { ...unread(page.pageNo), ...page, ...size, source: 'born-digital' };
  return change(place, originalId, (ctx, at) =>
    new PageRepository().settlePage(ctx, at, page.pageNo, { reading }),
  );
}

/** A page that no worker can read. */
export function failByHand(place: Place, originalId: string, pageNo: number): Promise<void> {
  const outcome = { errorCode: 'PAGE.UNREADABLE' };
  return change(place, originalId, (ctx, at) =>
    new PageRepository().settlePage(ctx, at, pageNo, outcome),
  );
}

async function change(
  { db, app }: Place,
  originalId: string,
  work: (ctx: Ctx, at: OriginalAtDesk) => Promise<unknown>,
): Promise<void> {
  const desk = app.get(StapelDesk, { strict: false });
  await db.run((ctx) =>
    desk.changeOriginal(ctx, originalId, async (at) => {
      await work(ctx, at);
      return 'changed';
    }),
  );
}
