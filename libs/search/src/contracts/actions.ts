import { z } from 'zod';
import { defineAction, defineListAction } from '#libs/platform/contracts';

export const searched = defineListAction('search.run', { object: 'dokument', text: 'Gesucht' });
export const dokumentIndexed = defineAction('dokument.indexed', {
  object: 'dokument',
  text: 'Dokument für die Suche erschlossen',
  tells: 'beside',
  details: z.strictObject({ pages: z.int() }),
});
export const dokumentUnindexed = defineAction('dokument.unindexed', {
  object: 'dokument',
  text: 'Dokument aus der Suche genommen',
  tells: 'beside',
});
