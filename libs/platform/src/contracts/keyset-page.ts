import { z } from 'zod';
import { text } from './text.js';

/** A page of a list that is walked by keyset: pass `nextCursor` back to get the next one. */
export function keysetPage<S extends z.ZodType>(id: string, item: S) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() }).meta({ id });
}

/** The query parameters of every keyset list. */
export const keysetQuery = {
  cursor: text(1024).optional().describe('`nextCursor` der Seite davor; ohne ihn die erste'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Einträge je Seite'),
};
