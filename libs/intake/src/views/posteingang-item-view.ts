import { verdictText } from '#libs/imaging/contracts';
import { flagsOfLetter, readableFlag, withFlag, type Flag } from '../domain/flags.js';
import { NOTHING_READ } from '../domain/letter-outline.js';
import type { PosteingangItem } from './intake.dto.js';
import type { PosteingangRow } from '../persistence/rows.js';

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
    sealed: row.sealed,
    receivedAt: row.receivedAt.toISOString(),
    pageCount,
    pagesDone,
    pagesFailed,
    flags: flagsOf(row).map(readableFlag),
    filename: row.filename,
    duplicateOf: row.duplicateOf,
    pdf: row.rendition === 'done' ? verdictText(row.verdict) : null,
    read: { ...NOTHING_READ, ...row.outline },
    owner: row.care.owner,
    laterUntil: row.care.laterUntil,
    asideReason: row.care.asideReason,
    careVersion: row.care.version,
    filed: akteId && aktenzeichen && dokumentId ? { akteId, aktenzeichen, dokumentId } : null,
  };
}

function flagsOf(row: PosteingangRow): Flag[] {
  const { flags, pageFlags, rendition } = row;
  const said = flagsOfLetter([...flags, ...pageFlags], row);
  return rendition === 'failed' ? withFlag(said, { code: 'RENDITION.FAILED' }) : said;
}
