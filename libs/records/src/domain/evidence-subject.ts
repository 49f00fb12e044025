import { like, type Evidence } from './evidence-shape.js';
import type { LetterClues } from './letter-clues.js';
import type { Candidate, Known } from './suggestion.js';

/** Below that share of common words two subjects are of different matters. */
const ALIKE = 0.7;

/** The subject of a letter is that of a Dokument in the Akte; more so where the sender is the same. */
export function subjectEvidence(letter: LetterClues, { hits, known }: Candidate): Evidence[] {
  const wanted = new Set(letter.of('subject-word'));
  const shared = hits.filter(({ kind }) => kind === 'subject-word');
  if (wanted.size === 0 || shared.length === 0) return [];
  const alike = Math.max(0, ...subjectsOf(known).map((subject) => likenessOf(wanted, subject)));
  if (alike < ALIKE) return [];
  const rarest = Math.min(...shared.map(({ akten }) => akten));
  const isSender = hits.some(({ kind }) => /^(?:sender|office|mail-address)$/.test(kind));
  const points = ((isSender ? 2.5 : 1.5) * alike) / rarest ** 0.5;
  const [newest] = shared.toSorted((one, other) => (other.day ?? '').localeCompare(one.day ?? ''));
  const why = `Betreff ${like(newest ?? { day: null })}`;
  return [{ of: 'subject', points, why, unique: rarest === 1 && alike === 1 }];
}

/** Words of the subject of each Dokument. */
function subjectsOf(known: readonly Known[]): Set<string>[] {
  const subjects = new Map<string, Set<string>>();
  for (const { kind, value, dokumentId } of known) {
    if (kind !== 'subject-word' || dokumentId === null) continue;
    const words = subjects.get(dokumentId) ?? new Set();
    subjects.set(dokumentId, words.add(value));
  }
  return [...subjects.values()];
}

/** Common words of all words of the longer subject. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(one.size, other.size);
}
