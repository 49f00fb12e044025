import type { PageText, Word } from '../api/types.js';

const ENDINGS = /(?:ungen|ern|em|en|er|es|e|n|s)$/;
const SHORTEST_STEM = 4;

/** Folds case, umlauts, ß and every mark, so that `STRASSE` finds `Straße`. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Cuts a German ending off longer words: the viewer marks what the server's stemmer found. */
function stem(folded: string): string {
  const cut = folded.replace(ENDINGS, '');
  return cut.length >= SHORTEST_STEM ? cut : folded;
}

/** Search text as word stems; operators and quotes of the search field fall away. */
export function findTerms(query: string): string[] {
  const words = query.split(/[\s"„“”]+/).filter((word) => !word.startsWith('-'));
  return [...new Set(words.map((word) => stem(fold(word))).filter((term) => term.length > 1))];
}

function stands(term: string, word: string): boolean {
  return term.length < SHORTEST_STEM ? word === term : word.includes(term);
}

/**
 * What can be found on a page: its words, or of a text without pages (mail, office) the pieces
 * between spaces, which have no place.
 */
export function wordsOf(
  page: Pick<PageText, 'source' | 'text' | 'words'>,
): readonly { t: string }[] {
  if (page.source !== 'extracted' || page.words.length > 0) return page.words;
  return page.text
    .split(/\s+/)
    .filter(Boolean)
    .map((t) => ({ t }));
}

/** Indices of the words of a page that any term stands in; short terms must be the whole word. */
export function matchWords(words: readonly Pick<Word, 't'>[], terms: readonly string[]): number[] {
  if (terms.length === 0) return [];
  return words.flatMap((word, index) => {
    const folded = fold(word.t);
    return terms.some((term) => stands(term, folded)) ? [index] : [];
  });
}

/** One place where the search text stands. */
export interface Finding {
  pageNo: number;
  wordIndex: number;
}

/** Which finding comes first when a reader is on `pageNo`; -1 when there is none. */
export function firstFindingFrom(findings: readonly Finding[], pageNo: number): number {
  if (findings.length === 0) return -1;
  const index = findings.findIndex((finding) => finding.pageNo >= pageNo);
  return index === -1 ? 0 : index;
}

/** Moves on among `total` findings, round at the ends. */
export function step(current: number, total: number, by: 1 | -1): number {
  return total === 0 ? -1 : (current + by + total) % total;
}

/** All page numbers, beginning with the one the reader is on. */
export function pagesFrom(startPage: number, pageCount: number): number[] {
  const pages = Array.from({ length: pageCount }, (_, index) => index + 1);
  return [...pages.slice(startPage - 1), ...pages.slice(0, startPage - 1)];
}

/** Adds findings so that they stay in reading order. */
export function addFindings(known: readonly Finding[], added: readonly Finding[]): Finding[] {
  return [...known, ...added].sort((a, b) => a.pageNo - b.pageNo || a.wordIndex - b.wordIndex);
}

/** Where a finding stands in the list; -1 when it is gone. */
export function indexOfFinding(findings: readonly Finding[], wanted: Finding): number {
  return findings.findIndex(
    (each) => each.pageNo === wanted.pageNo && each.wordIndex === wanted.wordIndex,
  );
}
