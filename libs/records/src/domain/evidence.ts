import type { Clue, ClueKind } from '#libs/letters/contracts';
import { addressEvidence } from './evidence-address.js';
import { matterEvidence } from './evidence-matter.js';
import { nameEvidence } from './evidence-name.js';
import { senderEvidence } from './evidence-sender.js';
import { subjectEvidence } from './evidence-subject.js';
import { wordEvidence } from './evidence-words.js';
import { like, type Evidence } from './evidence-shape.js';
import { isSpecific, LetterClues } from './letter-clues.js';
import type { Candidate, Hit } from './suggestion.js';

/** Everything that speaks for a candidate, the strongest first. */
export function evidenceFor(clues: readonly Clue[], candidate: Candidate): Evidence[] {
  const letter = new LetterClues(clues);
  const found = [
    ...numberEvidence(letter, candidate),
    ...referenceEvidence(letter, candidate),
    ...senderEvidence(letter, candidate),
    ...addressEvidence(letter, candidate),
    ...subjectEvidence(letter, candidate),
    ...nameEvidence(letter, candidate),
    ...wordEvidence(letter, candidate),
    ...matterEvidence(candidate),
  ];
  return found.sort((one, other) => other.points - one.points);
}

function numberEvidence(letter: LetterClues, { aktenzeichen, hits }: Candidate): Evidence[] {
  const hit = hits.find(({ kind }) => kind === 'own-aktenzeichen');
  if (!hit) return digitEvidence(letter, { aktenzeichen, hits });
  return letter.has('own-aktenzeichen', hit.value)
    ? [{ of: 'number', points: 100, why: `Ihr Zeichen ${aktenzeichen}`, unique: true }]
    : [{ of: 'mention', points: 5, why: `Nennt das Aktenzeichen ${aktenzeichen}`, unique: true }];
}

/** Its digits without what parts them; where one differs, that alone is not enough to propose an Akte. */
function digitEvidence(
  letter: LetterClues,
  { aktenzeichen, hits }: Pick<Candidate, 'aktenzeichen' | 'hits'>,
): Evidence[] {
  const found = hits.filter(({ kind }) => kind === 'number-digits');
  if (found.length === 0) return [];
  const isExact = found.some(({ value }) => letter.has('number-digits', value));
  return isExact
    ? [{ of: 'mention', points: 5, why: `Nennt das Aktenzeichen ${aktenzeichen}`, unique: true }]
    : [
        {
          of: 'mention',
          points: 1,
          why: `Ähnlich dem Aktenzeichen ${aktenzeichen}`,
          unique: false,
        },
      ];
}

function referenceEvidence(letter: LetterClues, candidate: Candidate): Evidence[] {
  const { hits } = candidate;
  const references = hits.filter(({ kind }) => kind === 'reference');
  const best = references.sort((one, other) => strength(other) - strength(one))[0];
  const found: Evidence[] = mailEvidence(letter, candidate);
  if (best) {
    const unique = best.akten === 1 && isSpecific(best.value);
    found.push({ of: 'reference', points: strength(best), why: `Zeichen ${like(best)}`, unique });
  } else if (speaksAgainst(letter, candidate)) {
    found.push({ of: 'reference', points: -1.5, why: '', unique: false });
  }
  return found;
}

/** A mail that answers one in the Akte, or belongs to the same exchange. */
function mailEvidence(letter: LetterClues, { hits }: Candidate): Evidence[] {
  const [best] = hits
    .filter(({ kind }) => kind === 'message' || kind === 'thread')
    .map(({ kind, value, akten, no }): Evidence => {
      const answers = kind === 'message' && letter.has('thread', value);
      const why =
        answers && no !== null ? `Antwort auf Dok. ${no}` : 'Gehört zu E-Mails in dieser Akte';
      const points = (answers ? 7 : 5) / akten;
      return { of: 'message', points, why, unique: answers && akten === 1 };
    })
    .sort((one, other) => other.points - one.points);
  return best ? [best] : [];
}

function strength({ value, akten }: Hit): number {
  return (isSpecific(value) ? 6 : 0.4) / akten;
}

function isSender({ kind }: { readonly kind: ClueKind }): boolean {
  return kind === 'sender' || kind === 'office';
}

/** The sender of a matter keeps its sign: another one from the same sender is of another matter. */
function speaksAgainst(letter: LetterClues, { hits, known }: Candidate): boolean {
  const senders = new Set(hits.filter(isSender).map(({ value }) => value));
  const theirs = letter.of('reference').filter(isSpecific);
  if (senders.size === 0 || theirs.length === 0) return false;
  const dokumente = new Set(
    known
      .filter((each) => isSender(each) && senders.has(each.value))
      .map((each) => each.dokumentId),
  );
  return known.some(
    ({ kind, value, dokumentId }) =>
      kind === 'reference' && dokumente.has(dokumentId) && isSpecific(value),
  );
}
