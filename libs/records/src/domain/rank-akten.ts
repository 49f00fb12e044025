import type { Clue } from '#libs/letters/contracts';
import type { Evidence } from './evidence-shape.js';
import { evidenceFor } from './evidence.js';
import type { Candidate, Ranking, Suggestion, Sureness } from './suggestion.js';
import { whyNew } from './why-new.js';

/** Proposals shown beside a letter. */
const LIMIT = 3;

/**
 * From there on an Akte is more likely than a new one. No name, sender, near address or rare word says so much alone:
 * two things have to agree, or one names the Akte (its number, a sign, the very address of its Betreff).
 */
const KNOWN = 3.1;

/** Less than that could be any Akte: it is not even shown below a new one. That its kind is the same is not counted. */
const SHOWN = 0.5;

interface Weighed {
  readonly candidate: Candidate;
  readonly evidence: readonly Evidence[];
  readonly points: number;
  readonly isWeak: boolean;
  readonly isShown: boolean;
}

/** The Akten a letter may belong to, the likeliest first, and whether a new one is likelier than all of them. */
export function rankAkten(clues: readonly Clue[], candidates: readonly Candidate[]): Ranking {
  const weighed = candidates.map((candidate) => weigh(clues, candidate)).sort(byLikelihood);
  const [first, second] = weighed;
  const isNew = clues.length > 0 && (first?.isWeak ?? true);
  const akten = weighed
    .filter(({ isShown }) => isShown)
    .slice(0, LIMIT)
    .map((each) =>
      toSuggestion(each, each === first ? surenessOf(first, second) : belowFirst(each)),
    );
  return { akten, isNew, why: isNew ? whyNew(first?.evidence ?? []) : '' };
}

/** What is weak comes after what is not, whatever its points. */
function byLikelihood(one: Weighed, other: Weighed): number {
  return (
    Number(one.isWeak) - Number(other.isWeak) ||
    other.points - one.points ||
    (one.candidate.aktenzeichen < other.candidate.aktenzeichen ? -1 : 1)
  );
}

function weigh(clues: readonly Clue[], candidate: Candidate): Weighed {
  const evidence = evidenceFor(clues, candidate);
  const sum = (of: readonly Evidence[]): number =>
    of.reduce((points, each) => points + each.points, 0);
  // Where few Akten share something one of them it is: each is judged as if it were that one.
  const whole = evidence.reduce((points, each) => points + (each.whole ?? each.points), 0);
  const own = evidence.filter(({ of, points }) => of !== 'matter' || points < 0);
  return {
    ...{ candidate, evidence, points: sum(evidence) },
    isWeak: whole < KNOWN,
    isShown: sum(own) >= SHOWN,
  };
}

/**
 * Certain is what names the Akte alone and nothing contradicts: our number behind "Ihr Zeichen", or a sign of the
 * sender that only this Akte has, from that sender.
 */
function surenessOf(first: Weighed, second: Weighed | undefined): Sureness {
  if (first.isWeak) return 'schwach';
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

/** What stands below the first is never certain. */
function belowFirst({ isWeak }: Weighed): Sureness {
  return isWeak ? 'schwach' : 'prüfen';
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
