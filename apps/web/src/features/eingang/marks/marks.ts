import type { ListedLetter } from '../../../api/types.js';

/** Letters that somebody has marked, by their ids, in the order in which they were marked. */
export type Marks = ReadonlyMap<string, ListedLetter>;

/** Nothing is marked. */
export const NO_MARKS: Marks = new Map();

/** Letters that go at once; more could not be looked through. */
export const MOST_MARKS = 200;

/** With these marked too, as far as there is room. */
export function withMarks(marks: Marks, letters: readonly ListedLetter[]): Marks {
  const all = new Map(marks);
  for (const letter of letters) {
    if (all.has(letter.id) || all.size < MOST_MARKS) all.set(letter.id, letter);
  }
  return all;
}

/** Without these; the same where none of them was marked. */
export function withoutMarks(marks: Marks, ids: readonly string[]): Marks {
  if (!ids.some((id) => marks.has(id))) return marks;
  return new Map([...marks].filter(([id]) => !ids.includes(id)));
}

/** Marked if it was not, not marked if it was. */
export function toggled(marks: Marks, letter: ListedLetter): Marks {
  return marks.has(letter.id) ? withoutMarks(marks, [letter.id]) : withMarks(marks, [letter]);
}

/** The letters from one to another, whichever stands above; none where one is not in the list. */
export function between(
  items: readonly ListedLetter[],
  from: string | undefined,
  to: string,
): ListedLetter[] {
  const end = items.findIndex(({ id }) => id === to);
  const start = from === undefined ? end : items.findIndex(({ id }) => id === from);
  if (start < 0 || end < 0) return [];
  return items.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** The marks with what the list says now of those letters; the same where it says nothing new. */
export function refreshed(marks: Marks, items: readonly ListedLetter[]): Marks {
  const news = items.filter((item) => marks.has(item.id) && marks.get(item.id) !== item);
  if (news.length === 0) return marks;
  const byId = new Map(news.map((item) => [item.id, item]));
  return new Map([...marks].map(([id, letter]) => [id, byId.get(id) ?? letter]));
}

/** Marked letters that the list as far as it is loaded does not show, by their ids in a fixed order. */
export function hiddenOf(marks: Marks, items: readonly ListedLetter[]): string[] {
  const shown = new Set(items.map(({ id }) => id));
  return [...marks.keys()].filter((id) => !shown.has(id)).sort();
}

/** What is asked of a letter to know whether it still lies where it was marked. */
export interface Whereabouts {
  readonly id: string;
  readonly state: string;
  readonly asideReason: string | null;
  readonly laterUntil: string | null;
}

/**
 * Marked letters that are no longer where they were marked: filed, out of sight, laid aside or put off
 * by somebody since.
 *
 * @param asked the ids that were asked for
 * @param found what there is of them
 */
export function goneOf(
  marks: Marks,
  asked: readonly string[],
  found: readonly Whereabouts[],
): ListedLetter[] {
  const now = new Map(found.map((each) => [each.id, each]));
  const isGone = (letter: ListedLetter) => {
    const at = now.get(letter.id);
    if (!at || at.state === 'filed') return true;
    const wasMoved = at.asideReason !== letter.asideReason || at.laterUntil !== letter.laterUntil;
    return wasMoved && (at.asideReason !== null || at.laterUntil !== null);
  };
  return asked.flatMap((id) => marks.get(id) ?? []).filter(isGone);
}

/** An Akte that is proposed for marked letters, and for how many of them. */
export interface SharedProposal {
  readonly akteId: string;
  readonly aktenzeichen: string;
  readonly count: number;
}

/** The Akte that is proposed for most of them; null where more than half have none or another one. */
export function sharedProposal(marks: Marks): SharedProposal | null {
  const counts = new Map<string, SharedProposal>();
  for (const { proposal } of marks.values()) {
    if (!proposal) continue;
    const { akteId, aktenzeichen } = proposal;
    const count = (counts.get(akteId)?.count ?? 0) + 1;
    counts.set(akteId, { akteId, aktenzeichen, count });
  }
  const [best] = [...counts.values()].sort((one, other) => other.count - one.count);
  return best && best.count * 2 >= marks.size ? best : null;
}
