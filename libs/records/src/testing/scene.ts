import { newId } from '#libs/kernel';
import { rows, sql, type Actor, type Ctx } from '#libs/platform';
import type { PageText } from '../contracts/index.js';
import { CloseAkteUseCase } from '../use-cases/close-akte/close-akte.use-case.js';
import type { RecordsTown } from './records-town.js';

/** A clerk who works in those units. */
export function clerkOf(...orgUnitIds: string[]): Actor {
  return { kind: 'user', id: newId(), roles: ['clerk'], orgUnitIds };
}

/** An auditor, who sees every Akte and changes none. */
export function auditor(): Actor {
  return { kind: 'user', id: newId(), roles: ['auditor'], orgUnitIds: [] };
}

/** What the log says about an Akte, the first event first. */
export async function recordedOn(town: RecordsTown, akteId: string): Promise<string[]> {
  const found = await town.db.run((ctx) =>
    rows<{ action: string }>(
      ctx,
      sql`select action from audit.event where akte_id = ${akteId} order by seq`,
    ),
  );
  return found.map(({ action }) => action);
}

/** How often the log holds that action at all. */
export async function timesRecorded(town: RecordsTown, action: string): Promise<number> {
  const found = await town.db.run((ctx) =>
    rows(ctx, sql`select 1 from audit.event where action = ${action}`),
  );
  return found.length;
}

/** z. d. A. for an Akte and all in it. */
export async function closed(town: RecordsTown, akteId: string): Promise<void> {
  await town.db.run((ctx) => town.app.get(CloseAkteUseCase).execute(ctx, akteId, { reason: '' }));
}

/** An open Akte of FB 3 with a Vorgang and, beside it, a Dokument. */
export async function furnished(town: RecordsTown) {
  const akte = await town.open('Sondernutzung');
  return town.db.run(async (ctx: Ctx) => {
    const vorgang = await town.akten.openVorgang(ctx, akte.id, 'Antrag');
    const dokumentId = await town.file(ctx, akte.id);
    return { akteId: akte.id, vorgangId: vorgang.id, dokumentId };
  });
}

/** A page as an engine has read it. */
export function pageText(pageNo: number, text: string): PageText {
  return {
    pageNo,
    widthPx: 100,
    heightPx: 100,
    source: 'ocr',
    text,
    words: [],
    engine: 'tesseract',
    model: 'deu',
    engineVersion: '5',
    meanConfidence: 90,
    blank: false,
    previewSha256: null,
  };
}
