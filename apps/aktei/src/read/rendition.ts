import { rm } from 'node:fs/promises';
import {
  buildSearchablePdf,
  PageUnreadable,
  type Reader,
  type RenditionAttachment,
} from '#libs/imaging';
import {
  bringsOwnText,
  NOT_VALIDATED,
  renditionWish,
  unread,
  type RenditionWish,
} from '#libs/imaging/contracts';
import { loadPage, type StoredPage } from './page-files.js';
import type { ResultFolder } from './result-folder.js';
import type { Scratch } from './scratch.js';
import { type OriginalFindings, type RenditionVerdict, type Verdict } from './verdict.js';

export type RenditionMode = 'always' | 'scans' | 'none';

export const RENDITION_FILE = 'rendition.pdf';

type Judged = Pick<Verdict, 'kind' | 'flags' | 'documents' | 'pages' | 'separators'>;

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

const REASONS: Readonly<Record<Exclude<RenditionWish, 'wanted'>, string>> = {
  'no-readable-page': 'keine lesbare Seite',
  'no-pages': 'keine Seiten',
  'own-text': 'hat eigenen Text',
  signed: 'ist signiert und bleibt, wie es ist',
  invoice: 'ist eine E-Rechnung und bleibt, wie sie ist',
};

/** Why there is none, or null. */
function whyNot({ kind, flags, documents, pages }: Judged, mode: RenditionMode): string | null {
  if (mode === 'none') return 'nicht verlangt';
  const signed = flags.includes('PDF.SIGNED') || flags.includes('PDF.CERTIFIED');
  const invoice = flags.includes('PDF.E_INVOICE');
  const ownText = bringsOwnText(pages);
  const wish = renditionWish({ kind, ownText, signed, invoice, whole: true });
  const impossible = wish === 'no-readable-page' || wish === 'no-pages';
  if (impossible) return REASONS[wish];
  if (documents.length === 0) return 'nur Trennblätter';
  return mode === 'always' || wish === 'wanted' ? null : REASONS[wish];
}

/** All pages, one at a time; separator sheets and their backs are left out, pages without words not. */
async function* pagesOf(
  { pages }: OriginalFindings,
  { separators }: Judged,
  folder: ResultFolder,
): AsyncGenerator<StoredPage & { leftOut: boolean }> {
  const sheets = new Set(separators.flatMap(({ pageNo, backPageNo }) => [pageNo, backPageNo]));
  for (const { pageNo, error } of pages) {
    const page = error === undefined ? await loadPage(folder, pageNo) : unread(pageNo);
    yield { ...page, leftOut: sheets.has(pageNo) };
  }
}

/** A mark where each document begins, if there is more than the one that the file is. */
function bookmarksOf({ documents, separators }: Judged): { title: string; pageNo: number }[] {
  if (separators.length === 0) return [];
  return documents.map(({ firstPage }, index) => ({
    title: `Dokument ${index + 1}`,
    pageNo: firstPage,
  }));
}
