import { rm } from 'node:fs/promises';
import {
  buildSearchablePdf,
  PageUnreadable,
  untouched,
  type Reader,
  type RenditionAttachment,
} from '#libs/imaging';
import { loadPage, type StoredPage } from './page-files.js';
import type { ResultFolder } from './result-folder.js';
import type { Scratch } from './scratch.js';
import {
  NOT_VALIDATED,
  type OriginalFindings,
  type RenditionVerdict,
  type Verdict,
} from './verdict.js';

export type RenditionMode = 'always' | 'scans' | 'none';

export const RENDITION_FILE = 'rendition.pdf';

type Judged = Pick<Verdict, 'kind' | 'flags' | 'documents' | 'separators'>;

/** Where a rendition grows, whether one is wanted, and what goes into it. */
interface RenditionPlace {
  readonly reader: Pick<Reader, 'image'>;
  readonly folder: ResultFolder;
  readonly scratch: Scratch;
  readonly mode: RenditionMode;
  readonly attachments: readonly RenditionAttachment[];
}

/** Makes the searchable PDF of an original where one is wanted. Never throws for a page or a PDF. */
export async function makeRendition(
  findings: OriginalFindings,
  verdict: Judged,
  { reader, folder, scratch, mode, attachments }: RenditionPlace,
): Promise<RenditionVerdict> {
  const reason = whyNot(verdict, mode);
  if (reason) return { file: null, reason };
  const growing = scratch.newPath();
  const unreadablePages: number[] = [];
  const source = {
    originalPath: findings.file.path,
    pictures: reader,
    title: findings.file.name,
    createdAt: findings.file.modifiedAt,
    pages: pagesOf(findings, verdict, folder),
    bookmarks: bookmarksOf(verdict),
    attachments,
    onUnreadable: (pageNo: number) => unreadablePages.push(pageNo),
  };
  try {
    const pages = await buildSearchablePdf(source, growing);
    await folder.adopt(RENDITION_FILE, growing);
    return { file: RENDITION_FILE, pages, unreadablePages, pdfa: NOT_VALIDATED };
  } catch (error) {
    if (!(error instanceof PageUnreadable)) throw error;
    return { file: null, reason: error.code };
  } finally {
    await rm(growing, { force: true });
  }
}

/** Why there is none, or null. */
function whyNot({ kind, flags, documents }: Judged, mode: RenditionMode): string | null {
  if (mode === 'none') return 'nicht verlangt';
  if (kind === 'stored-only' || kind === 'unreadable') return 'keine lesbare Seite';
  if (kind === 'text') return 'keine Seiten';
  if (documents.length === 0) return 'nur Trennblätter';
  if (mode === 'always') return null;
  if (kind === 'born-digital') return 'hat eigenen Text';
  const signed = flags.includes('PDF.SIGNED') || flags.includes('PDF.CERTIFIED');
  return signed ? 'ist signiert und bleibt, wie es ist' : null;
}

/** All pages, one at a time; separator sheets and their backs are left out, pages without words not. */
async function* pagesOf(
  { pages }: OriginalFindings,
  { separators }: Judged,
  folder: ResultFolder,
): AsyncGenerator<StoredPage & { leftOut: boolean }> {
  const sheets = new Set(separators.flatMap(({ pageNo, backPageNo }) => [pageNo, backPageNo]));
  for (const { pageNo, error } of pages) {
    const page = error === undefined ? await loadPage(folder, pageNo) : withoutWords(pageNo);
    yield { ...page, leftOut: sheets.has(pageNo) };
  }
}

function withoutWords(pageNo: number): StoredPage {
  const engine = { engine: '', model: '', engineVersion: '' };
  return { pageNo, widthPx: 1, heightPx: 1, work: untouched, ...engine, words: [] };
}

/** A mark where each document begins, if there is more than the one that the file is. */
function bookmarksOf({ documents, separators }: Judged): { title: string; pageNo: number }[] {
  if (separators.length === 0) return [];
  return documents.map(({ firstPage }, index) => ({
    title: `Dokument ${index + 1}`,
    pageNo: firstPage,
  }));
}
