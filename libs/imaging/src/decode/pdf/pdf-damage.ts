import type { FlagCode } from '../../contracts/index.js';
import type { PageFlag } from '../../format/probe-result.js';
import type { PdfFile } from './pdf-file.js';
import { tornPages } from './torn-pages.js';
import { tornStreams, type TornKind } from './torn-streams.js';

/** Pages of one original that are named; what is broken on more is broken as a whole. */
const MOST_NAMED = 20;

const FLAGS: Readonly<Record<TornKind, FlagCode>> = {
  content: 'PDF.PART_MISSING',
  picture: 'IMAGE.PART_MISSING',
};

/** What is missing in a PDF although it opens. */
export interface PdfDamage {
  /** Some stream is torn, whether or not it is known what it is for. */
  readonly torn: boolean;
  /** By their pages; none where it cannot be told which those are. */
  readonly pages: readonly PageFlag[];
}

const known = new WeakMap<PdfFile, Promise<PdfDamage>>();

/** What PDFium leaves out without a word; found once for a file that is kept open. */
export function damageOf(file: PdfFile): Promise<PdfDamage> {
  const before = known.get(file);
  if (before) return before;
  const found = findDamage(file);
  known.set(file, found);
  return found;
}

async function findDamage(file: PdfFile): Promise<PdfDamage> {
  const streams = await tornStreams(file);
  if (streams.size === 0) return { torn: false, pages: [] };
  const pages = tornPages(file.bytes, streams, file.pageCount) ?? [];
  return { torn: true, pages: pages.map(({ pageNo, kind }) => ({ code: FLAGS[kind], pageNo })) };
}

/** The first pages that are damaged, as an original names them. */
export function namedPages({ pages }: PdfDamage): readonly PageFlag[] {
  return pages.slice(0, MOST_NAMED);
}

/** Whether something is missing on a page. */
export async function isDamagedPage(file: PdfFile, pageNo: number): Promise<boolean> {
  const { pages } = await damageOf(file);
  return pages.some((page) => page.pageNo === pageNo);
}
