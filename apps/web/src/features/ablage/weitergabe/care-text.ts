import type { PosteingangItem } from '../../../api/types.js';
import { formatDate } from '../../../i18n/dates.js';
import { deWeitergabe } from '../../../i18n/de-weitergabe.js';

/** Whose a letter is, as people say it; null for one that is nobody's. */
export function ownerName({ owner }: Pick<PosteingangItem, 'owner'>): string | null {
  if (!owner) return null;
  return [owner.person?.name, owner.orgUnit?.name].filter(Boolean).join(', ');
}

/** Why a letter is not on the desk that day; null for one that is. */
export function outOfTheWay(
  { asideReason, laterUntil }: Pick<PosteingangItem, 'asideReason' | 'laterUntil'>,
  today: string,
): string | null {
  if (asideReason !== null) return deWeitergabe.asideBecause(asideReason);
  const waits = laterUntil !== null && laterUntil > today;
  return waits ? deWeitergabe.waitsUntil(formatDate(laterUntil)) : null;
}
