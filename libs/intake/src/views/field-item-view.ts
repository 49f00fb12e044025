import type { FieldProposal } from '#libs/letters';
import type { PosteingangDto } from './intake.dto.js';

/** A value that rules have read in a letter, as people are told how sure it is. */
export function toFieldItem(proposal: FieldProposal): PosteingangDto['fields'][number] {
  const { field, value, text, pageNo, box, reason, confidence } = proposal;
  const sureness = confidence === 'sure' ? 'sicher' : 'prüfen';
  return { field, value, text, pageNo, box: box && { ...box }, why: reason, sureness };
}
