import type { Clue } from '#libs/letters/contracts';
import type { Evidence } from './evidence-shape.js';
import { evidenceFor } from './evidence.js';
import type { Candidate, Suggestion, Sureness } from './suggestion.js';

/** Proposals shown beside a letter. */
const LIMIT = 3;

/** Below that nothing is proposed: the letter begins something new. */
const ENOUGH = 2;

/** What stands below the first proposal needs less, but not so little that it could be any Akte. */
const ENOUGH_BELOW = 1.2;

interface Weighed {
  readonly candidate: Candidate;
  readonly evidence: readonly Evidence[];
  readonly points: number;
  /** What they come to where the few Akten that share something are proposed together. */
  readonly whole: number;
}

/** The Akten a letter may belong to, the likeliest first; none where nothing speaks clearly for one. */
export function rankAkten(clues: readonly Clue[], candidates: readonly Candidate[]): Suggestion[] {
  const weighed = candidates
    .map((candidate) => weigh(clues, candidate))
    .sort(
      (one, other) =>
        other.points - one.points ||
        (one.candidate.aktenzeichen < other.candidate.aktenzeichen ? -1 : 1),
    );
  const [first, second] = weighed;
  if (!first || Math.max(...weighed.map(({ whole }) => whole)) < ENOUGH) return [];
  return weighed
    .filter(({ whole }) => whole >= ENOUGH_BELOW)
    .slice(0, LIMIT)
    .map((each) => toSuggestion(each, each === first ? surenessOf(first, second) : 'prüfen'));
}

function weigh(clues: readonly Clue[], candidate: Candidate): Weighed {
  const evidence = evidenceFor(clues, candidate);
  const points = evidence.reduce((sum, each) => sum + each.points, 0);
  const told = evidence.filter(({ of, points: each }) => of !== 'matter' || each < 0);
  const whole = told.reduce((sum, each) => sum + (each.whole ?? each.points), 0);
  return { candidate, evidence, points, whole };
}

/**
 * Certain is what names the Akte alone and nothing contradicts: our number behind "Ihr Zeichen", or a sign of the
 * sender that only this Akte has, from that sender.
 */
function surenessOf(first: Weighed, second: Weighed | undefined): Sureness {
  const unique = (of: Evidence['of'], { evidence }: Weighed): boolean =>
    evidence.some((each) => each.of === of && each.unique);
  const others = second?.evidence ?? [];
  const rivals = others.some(
    (each) => each.points > 0 && /^(?:number|reference|message)$/.test(each.of),
  );
  const against = first.evidence.some(({ of, points }) => points < 0 && of !== 'matter');
  if (rivals) return 'prüfen';
  if (unique('number', first)) return 'sicher';
  if (against) return 'prüfen';
  const who = first.evidence.some(({ of }) => of === 'sender');
  return who && (unique('reference', first) || unique('message', first)) ? 'sicher' : 'prüfen';
}

function toSuggestion({ candidate, evidence }: Weighed, sureness: Sureness): Suggestion {
  const { akteId, aktenzeichen, betreff } = candidate;
  return { akteId, aktenzeichen, betreff, why: reasonOf(evidence), sureness };
}

/** The two strongest reasons; sender and sign of the same letter are one. */
function reasonOf(evidence: readonly Evidence[]): string {
  const told = evidence.filter(({ points, why }) => points > 0.3 && why !== '');
  const [first, second] = told.length > 0 ? told : evidence;
  if (!first) return '';
  if (!second || first.of === 'number') return first.why;
  const tail = / (wie (?:im|in) .*)$/.exec(first.why)?.[1];
  const pair = [first, second].map(({ of }) => of);
  if (tail && second.why.endsWith(tail) && pair.includes('sender')) {
    const other = pair[0] === 'sender' ? second : first;
    return `Absender und ${other.why}`;
  }
  return `${first.why}, ${second.why}`;
}
