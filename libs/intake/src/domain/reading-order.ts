/**
 * Who waits for a page. `awaited`: a person looks at the letter or has asked for it again. `person`:
 * a small letter that somebody has uploaded by hand. `batch`: everything else, such as the night's
 * Stapel of a scan station.
 */
export type Lane = 'awaited' | 'person' | 'batch';

/** An upload of a person with more pages than these is a batch. */
const PERSON_PAGES = 20;

/** Turns below this keep to their lane; the queue takes priorities of 32 bits. */
const LANE_WIDTH = 500_000_000;

const RANK: Readonly<Record<Lane, number>> = { batch: 0, person: 1, awaited: 2 };

/** The lane of an original for which nobody waits in front of the screen. */
export function laneOf(original: {
  readonly uploaderKind: string;
  readonly pagesTotal: number;
}): Lane {
  const byHand = original.uploaderKind === 'user' && original.pagesTotal <= PERSON_PAGES;
  return byHand ? 'person' : 'batch';
}

/** Priority in the queue, where the higher number runs first: the lane decides, then the turn. */
export function priorityOf(lane: Lane, turn: number): number {
  return RANK[lane] * LANE_WIDTH - Math.min(turn, LANE_WIDTH - 1);
}

/**
 * The turn of the next page of a Stapel (start-time fair queueing, Goyal, Vin and Cheng 1996): it
 * starts where the reading of all Stapel is now, or after the last waiting page of its own Stapel,
 * whichever is later. So Stapel are read page about page, and neither a long nor an idle one is owed
 * anything. With nothing in line the count begins anew.
 *
 * @param now lowest turn of all pages that wait, null where none does
 * @param ownLast highest turn of the pages of the same Stapel that wait, null where none does
 */
export function nextTurn(now: number | null, ownLast: number | null): number {
  return Math.max(now ?? 0, ownLast === null ? 0 : ownLast + 1);
}

/** Days for which the files inside an original go before those of older ones. */
const FRESH_DAYS = 7;

/**
 * Priority of the files inside an original by the moment at which it came: those of years, which an update puts in
 * line, are read behind those of the post of the day.
 */
export function priorityOfFiles(receivedAt: Date, now: Date): number {
  return now.getTime() - receivedAt.getTime() < FRESH_DAYS * 86_400_000 ? 1 : 0;
}
