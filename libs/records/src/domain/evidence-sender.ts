import type { ClueKind } from '#libs/letters/contracts';
import { like, shared, type Evidence } from './evidence-shape.js';
import type { LetterClues } from './letter-clues.js';
import type { Candidate, Hit } from './suggestion.js';

/** What says who writes, by how much it says of the matter; an office writes of many. */
const WHO: Partial<Record<ClueKind, number>> = {
  'mail-address': 2.2,
  iban: 2,
  sender: 2,
  'sender-address': 1.2,
  office: 1.1,
  account: 1.1,
  'mail-domain': 0.8,
};

/** An address of mail at a domain of its own is that of an office. */
const OFFICE_MAIL = 1.1;

/** A sender with several Akten says less of each; what the person has filed herself says a little more. */
export function senderEvidence(letter: LetterClues, { hits }: Candidate): Evidence[] {
  const known = hits.filter(({ kind, inDokument }) => inDokument && WHO[kind] !== undefined);
  const points = (hit: Hit): number => worth(letter, hit) / hit.akten ** 0.8 + (hit.mine ? 0.1 : 0);
  const [best] = known.sort((one, other) => points(other) - points(one));
  if (!best) return [];
  const more = Math.min(0.3, 0.1 * (known.length - 1)) / best.akten;
  const why = `Absender ${like(best)}`;
  const { whole } = shared(worth(letter, best), best.akten, 0.8);
  const unique = best.akten === 1;
  return [{ of: 'sender', points: points(best) + more, ...(whole && { whole }), why, unique }];
}

function worth(letter: LetterClues, { kind, value }: Hit): number {
  const domain = value.slice(value.indexOf('@') + 1);
  if (kind === 'mail-address' && letter.has('mail-domain', domain)) return OFFICE_MAIL;
  return WHO[kind] ?? 0;
}
