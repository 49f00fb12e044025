import type { INestApplicationContext } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import type { TestDatabase } from '#libs/platform/testing';
import type { PageText } from '#libs/records/contracts';
import { OriginalRepository } from '../persistence/original.repository.js';
import { PageRepository } from '../persistence/page.repository.js';
import { Progress } from '../steps/progress.js';

/** A house or town with the intake in it. */
interface Place {
  readonly db: TestDatabase;
  readonly app: INestApplicationContext;
}

/** What a worker finds first: that the original can be read, and how many pages it has. */
export async function probeByHand(
  { db, app }: Place,
  originalId: string,
  pagesTotal: number,
): Promise<void> {
  const probe = { mime: 'image/tiff', readable: true, flags: [], pagesTotal };
  await db.run(async (ctx) => {
    await new OriginalRepository().saveProbe(ctx, originalId, probe);
    await refresh(app, ctx, originalId);
  });
}

/** What a worker does with a page, without its engine; the page needs no searchable PDF. */
export async function readByHand(
  { db, app }: Place,
  originalId: string,
  page: { pageNo: number; text: string; previewSha256: string | null },
): Promise<void> {
  const reading: PageText = {
    ...page,
    widthPx: 827,
    heightPx: 1169,
    source: 'born-digital',
    words: [],
    engine: '',
    model: '',
    engineVersion: '',
    meanConfidence: null,
    blank: false,
  };
  await db.run(async (ctx) => {
    await new PageRepository().settlePage(ctx, originalId, page.pageNo, { reading });
    await refresh(app, ctx, originalId);
  });
}

async function refresh(app: INestApplicationContext, ctx: Ctx, originalId: string): Promise<void> {
  const original = await new OriginalRepository().byId(ctx, originalId);
  if (!original) throw new Error(`no original ${originalId}`);
  await app.get(Progress, { strict: false }).refresh(ctx, original.stapelId, originalId);
}
