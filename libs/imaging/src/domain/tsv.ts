import type { ReadWord } from './page-reading.js';

/** Level of a word in the TSV of Tesseract (page, block, paragraph, line, word). */
const WORD_LEVEL = '5';

/** The words of Tesseract's TSV output, with lines numbered over the whole page. */
export function parseTsv(tsv: string): ReadWord[] {
  return [...parseTsvPages(tsv).values()].flat();
}

/** The words of each picture that one call has read, by its number from 1; only those with words. */
export function parseTsvPages(tsv: string): Map<number, ReadWord[]> {
  const lines = new Map<string, number>();
  const pages = new Map<number, ReadWord[]>();
  for (const row of tsv.split('\n')) {
    const [level, page, block, paragraph, line, , x, y, w, h, confidence, ...rest] =
      row.split('\t');
    const text = rest.join('\t').trim();
    if (level !== WORD_LEVEL || text === '') continue;
    const key = `${page}.${block}.${paragraph}.${line}`;
    if (!lines.has(key)) lines.set(key, lines.size);
    const words = pages.get(Number(page)) ?? [];
    pages.set(Number(page), words);
    words.push({
      t: text,
      x: Number(x),
      y: Number(y),
      w: Number(w),
      h: Number(h),
      c: Math.max(0, Math.round(Number(confidence) * 10) / 10),
      l: lines.get(key) ?? 0,
    });
  }
  return pages;
}
