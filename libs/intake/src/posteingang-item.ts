import { readableFlag } from './domain/flags.js';
import type { PosteingangItem } from './intake.dto.js';
import type { PosteingangRow } from './persistence/posteingang.repository.js';

/** A letter as the inbox shows it. */
export function toPosteingangItem(row: PosteingangRow): PosteingangItem {
  const { id, stapelId, stapelTitle, title, state, pageCount, pagesDone, pagesFailed } = row;
  const { akteId, aktenzeichen, dokumentId } = row;
  return {
    id,
    stapelId,
    stapelTitle,
    title,
    state,
    receivedAt: row.receivedAt.toISOString(),
    pageCount,
    pagesDone,
    pagesFailed,
    flags: row.flags.map(readableFlag),
    filename: row.filename,
    duplicateOf: row.duplicateOf,
    filed: akteId && aktenzeichen && dokumentId ? { akteId, aktenzeichen, dokumentId } : null,
  };
}
