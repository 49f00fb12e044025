import { deViewer } from './de-viewer.js';

interface PageFlag {
  readonly code: string;
  readonly text: string;
  readonly page: number | null;
}

/** What is said of some pages at once, each reason a line, where its first page was named. */
export function flagsByPage(flags: readonly PageFlag[]): { code: string; text: string }[] {
  return [...new Set(flags.map(({ code }) => code))].map((code) => {
    const same = flags.filter((flag) => flag.code === code);
    const pages = same.flatMap(({ page }) => page ?? []).sort((one, other) => one - other);
    const where = pages.length > 0 ? `${pagesText(pages)}: ` : '';
    return { code, text: where + (same[0]?.text ?? '') };
  });
}

function pagesText(pages: readonly number[]): string {
  const [first = 0] = pages;
  return pages.length === 1 ? deViewer.page(first) : deViewer.pages(rangesOf(pages));
}

/** `1–3, 5` */
function rangesOf(pages: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && page <= last.to + 1) last.to = page;
    else ranges.push({ from: page, to: page });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
