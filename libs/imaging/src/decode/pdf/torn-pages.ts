import { textsOf } from './pdf-texts.js';
import type { TornKind } from './torn-streams.js';

/** Objects that are known, levels of the tree of pages, and objects that one page is followed to. */
const MOST_OBJECTS = 500_000;
const MAX_DEPTH = 50;
const MOST_OF_PAGE = 5_000;

/** References that are followed for all pages together. */
const MOST_FOLLOWED = 5_000_000;

const REFERENCE = /\b(\d{1,10})\s{1,9}\d{1,5}\s{1,9}R\b/g;

/** Entries that lead away from what is drawn on a page: to its parent, other pages and files. */
const AWAY =
  /\/(?:Parent|P|Popup|IRT|Prev|Next|Dest|D|A|AA|B|Metadata|PieceInfo|FS|AF|EF|Thumb)\s{0,9}\d{1,10}\s{1,9}\d{1,5}\s{1,9}R\b/g;

/** A page that draws from a torn stream. */
export interface TornPage {
  readonly pageNo: number;
  readonly kind: TornKind;
}

/**
 * The pages that draw from torn streams, each kind once; null where the tree of pages (ISO 32000-2 §7.7.3) cannot be
 * followed to as many pages as there are.
 */
export function tornPages(
  bytes: Buffer,
  torn: ReadonlyMap<number, TornKind>,
  pageCount: number,
): TornPage[] | null {
  const objects = objectsOf(bytes);
  const pages = pagesOf(objects);
  if (pages.length !== pageCount) return null;
  const follow = follower(objects);
  return pages.flatMap(({ number, inherited }, index) => {
    const kinds = new Set<TornKind>();
    for (const one of reachedFrom([number, ...inherited], follow)) {
      const kind = torn.get(one);
      if (kind) kinds.add(kind);
    }
    return [...kinds].map((kind) => ({ pageNo: index + 1, kind }));
  });
}

interface Objects {
  readonly texts: ReadonlyMap<number, string>;
  readonly root: number;
}

/** What stands in the objects, by their number; the last of a number holds. */
function objectsOf(bytes: Buffer): Objects {
  const texts = new Map<number, string>();
  let root = 0;
  for (const text of textsOf(bytes)) {
    const heads = [...text.matchAll(/\b(\d{1,10})\s{1,9}\d{1,5}\s{1,9}obj\b/g)];
    for (const [at, head] of heads.entries()) {
      if (texts.size >= MOST_OBJECTS) break;
      const body = text.slice(head.index + head[0].length, heads[at + 1]?.index);
      texts.set(Number(head[1]), body.split(/\bendobj\b/, 1)[0] ?? '');
    }
    for (const [, number] of text.matchAll(/\/Root\s{0,9}(\d{1,10})\s/g)) root = Number(number);
  }
  return { texts, root };
}

interface PageObject {
  readonly number: number;
  /** Objects of its resources that its parents give. */
  readonly inherited: readonly number[];
}

function pagesOf({ texts, root }: Objects): PageObject[] {
  const pages: PageObject[] = [];
  const seen = new Set<number>();
  const visit = (number: number, inherited: readonly number[], depth: number): void => {
    const text = texts.get(number);
    if (text === undefined || seen.has(number) || depth > MAX_DEPTH) return;
    seen.add(number);
    const kids = /\/Kids\s*(?:\[([^\]]*)\]|(\d{1,10})\s)/.exec(text);
    if (!kids) {
      pages.push({ number, inherited });
      return;
    }
    const list = kids[1] ?? texts.get(Number(kids[2])) ?? '';
    const own = referencesOf(text.replace(kids[0], ''));
    const given = own.length > 0 ? own : inherited;
    for (const kid of referencesOf(list)) visit(kid, given, depth + 1);
  };
  const start = /\/Pages\s{0,9}(\d{1,10})\s/.exec(texts.get(root) ?? '')?.[1];
  visit(Number(start ?? 0), [], 0);
  return pages;
}

/** Tells where an object leads, other pages not among it; nowhere once too much was followed. */
function follower({ texts }: Objects): (number: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  let left = MOST_FOLLOWED;
  const isPage = (number: number): boolean =>
    /\/Type\s{0,9}\/(?:Pages?|Catalog)\b/.test(texts.get(number) ?? '');
  return (number) => {
    if (left < 0) return [];
    const before = known.get(number);
    const leads = before ?? referencesOf(texts.get(number) ?? '').filter((next) => !isPage(next));
    if (!before) known.set(number, leads);
    left -= leads.length + 1;
    return leads;
  };
}

/** Objects that something leads to. */
function reachedFrom(
  from: readonly number[],
  follow: (number: number) => readonly number[],
): Set<number> {
  const reached = new Set(from);
  for (const number of reached) {
    if (reached.size > MOST_OF_PAGE) break;
    for (const next of follow(number)) reached.add(next);
  }
  return reached;
}

function referencesOf(text: string): number[] {
  return [...text.replace(AWAY, '').matchAll(REFERENCE)].map(([, number]) => Number(number));
}
