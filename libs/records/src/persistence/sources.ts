import { Sources, sql } from '#libs/platform';
import { akteSource, dokumentSource } from '../contracts/index.js';
import { visibleAkte, visibleDokument } from './akten-visibility.js';

/** What the records let others list. */
export const recordsSources = new Sources([
  {
    definition: akteSource,
    query: (ctx, action) => sql`
      select a.id, null::uuid as within_id, a.betreff as title, a.opened_at as moment
      from records.akte a where ${visibleAkte(ctx, 'a', action)}`,
  },
  {
    definition: dokumentSource,
    query: (ctx, action) => sql`
      select d.id, d.akte_id as within_id, d.betreff as title, d.received_at as moment
      from records.dokument d
      where d.withdrawn_at is null and ${visibleDokument(ctx, 'd', action)}`,
  },
]);
