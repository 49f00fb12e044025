import { likeness, numberKey, stemOf, stemsOf, type Clue } from '#libs/letters/contracts';
import { LetterClues } from './letter-clues.js';
import type { Einheit, EinheitVotes, ProposedEinheit } from './suggestion.js';

/** Units shown for a new Akte. */
const LIMIT = 3;

/** An own sign in the letter names its unit; nothing else comes near. */
const SIGN = 100;

/**
 * What speaks for a unit, by how much: subjects of letters that lie there tell most, as who writes so of this matter
 * writes so of the next; then words of its title, in subject or sender, or only in the text; a Betreff shares names and
 * streets with letters of any matter, and most senders write of several.
 */
const WEIGHT = { subject: 2, title: 1, titleInText: 0.3, betreff: 0.3, sender: 0.2 };

/** What says so little stands for nothing: a word that lies here and there. */
const ENOUGH = 0.25;

interface Weighed {
  readonly einheit: Einheit;
  readonly points: number;
  readonly why: string;
}

interface Reason {
  readonly points: number;
  readonly why: string;
}

/**
 * The units under which a new Akte for a letter probably stands, the likeliest first: by a sign of ours in it, by what
 * lies in Akten of each unit, and by words of their titles. None where nothing speaks for one.
 */
export function rankEinheiten(
  clues: readonly Clue[],
  einheiten: readonly Einheit[],
  votes: readonly EinheitVotes[],
): ProposedEinheit[] {
  const letter = new LetterClues(clues);
  const votesOf = new Map(votes.map((vote) => [vote.id, vote]));
  return einheiten
    .map((einheit) => weigh(einheit, letter, votesOf.get(einheit.id)))
    .filter(({ points }) => points >= ENOUGH)
    .sort(
      (one, other) =>
        other.points - one.points || (one.einheit.number < other.einheit.number ? -1 : 1),
    )
    .slice(0, LIMIT)
    .map(({ einheit: { id, number, title }, why }) => ({ id, number, title, why }));
}

function weigh(einheit: Einheit, letter: LetterClues, votes: EinheitVotes | undefined): Weighed {
  const reasons = [
    ...signReason(einheit, letter),
    ...titleReason(einheit, letter),
    ...(votes ? voteReasons(votes) : []),
  ].sort((one, other) => other.points - one.points);
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { einheit, points, why: reasons[0]?.why ?? '' };
}

/** A sign of ours begins with the number of its unit. */
function signReason({ number }: Einheit, letter: LetterClues): Reason[] {
  const begins = `${numberKey(number)}.`;
  const signs = letter.of('own-aktenzeichen', 'mentioned-aktenzeichen');
  return signs.some((sign) => sign.startsWith(begins))
    ? [{ points: SIGN, why: 'Nach unserem Zeichen im Schreiben' }]
    : [];
}

/** Words of the title in the letter, whole or as parts of compounds. */
function titleReason({ title }: Einheit, letter: LetterClues): Reason[] {
  const matches = stemsOf(title)
    .map((stem) => ({ stem, points: bestOf(stem, letter) }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points);
  const [best] = matches;
  if (!best) return [];
  const word = title.match(/\p{L}+/gu)?.find((each) => stemOf(each) === best.stem) ?? title;
  return [{ points: best.points, why: `„${word}“ wie im Schreiben` }];
}

function bestOf(stem: string, letter: LetterClues): number {
  const most = (words: readonly string[]): number =>
    Math.max(0, ...words.map((word) => likeness(word, stem) ** 2));
  return Math.max(
    WEIGHT.title * most(letter.of('subject-word', 'sender-word')),
    WEIGHT.titleInText * most(letter.of('text-word')),
  );
}

function voteReasons({ subject, betreff, sender }: EinheitVotes): Reason[] {
  return [
    {
      points: (WEIGHT.subject * subject) / 1000,
      why: 'Ähnliche Schreiben liegen in Akten dieser Einheit',
    },
    {
      points: (WEIGHT.betreff * betreff) / 1000,
      why: 'Akten dieser Einheit haben ähnliche Betreffe',
    },
    {
      points: (WEIGHT.sender * sender) / 1000,
      why: 'Schreiben dieses Absenders liegen in Akten dieser Einheit',
    },
  ].filter(({ points }) => points > 0);
}
