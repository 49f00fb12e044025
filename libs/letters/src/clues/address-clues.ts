import { addressesIn, maybeAddressesIn, type Clue } from '../contracts/index.js';
import type { Cell, Flow } from '../fields/flow.js';
import { PLACE, type LetterParts } from '../fields/letter-parts.js';

/** Lines behind the closing in which a sender says where he lives, and lines at the foot of a page. */
const FOOT = 12;

/**
 * Addresses in a letter: those of its head and foot say who writes, all others what it is about. That of the
 * addressee is ours and says nothing. A subject that stands in the head is what the letter is about.
 */
export function addressClues(
  flows: readonly Flow[],
  { parts, subject }: { parts: LetterParts; subject: string },
): Clue[] {
  const about = addressesIn(subject);
  const ours = addressesIn(joined([...parts.addressee]));
  const ends = [parts.head.filter((cell) => !parts.addressee.has(cell)), footOf(parts)];
  const who = ends.flatMap((cells) =>
    cells.filter((_, at) => namesPlace(cells, at)).flatMap(({ text }) => addressesIn(text)),
  );
  const isAbout = (address: string): boolean => about.includes(address);
  const all = flows.flatMap(({ text }) => addressesIn(text));
  const writer = new Set(who.filter((address) => !isAbout(address) && !ours.includes(address)));
  const others = all.filter((address) => !writer.has(address) && !ours.includes(address));
  const known = new Set([...about, ...all, ...ours]);
  const maybe = [subject, ...flows.map(({ text }) => text)].flatMap(maybeAddressesIn);
  return [
    ...[...about, ...others].map((value): Clue => ({ kind: 'address', value })),
    ...maybe
      .filter((place) => !known.has(place))
      .map((value): Clue => ({ kind: 'maybe-address', value })),
    ...[...writer].map((value): Clue => ({ kind: 'sender-address', value })),
  ];
}

/** An address of somebody has a postal code beside or right below it; a subject in the head has none. */
function namesPlace(cells: readonly Cell[], at: number): boolean {
  return cells.slice(at, at + 3).some(({ text }) => PLACE.test(text));
}

/** Behind the closing; where there is none, only lines with a postal code. */
function footOf({ tail, hasClosing }: LetterParts): Cell[] {
  const foot = tail.slice(-FOOT);
  return hasClosing
    ? [...tail.slice(0, FOOT), ...foot]
    : foot.filter(({ text }) => PLACE.test(text));
}

function joined(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('\n');
}
