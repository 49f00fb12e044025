import type { PageReading } from '#libs/imaging';
import type { ResultFolder } from './result-folder.js';

/** What is kept of a page so that fields and rendition can be made when all pages are read. */
export type StoredPage = Pick<
  PageReading,
  'pageNo' | 'widthPx' | 'heightPx' | 'work' | 'engine' | 'model' | 'engineVersion' | 'words'
>;

/** Writes text and words of a page. */
export async function storePage(folder: ResultFolder, reading: PageReading): Promise<void> {
  const { pageNo, widthPx, heightPx, work, engine, model, engineVersion, words } = reading;
  const stored: StoredPage = {
    pageNo,
    widthPx,
    heightPx,
    work,
    engine,
    model,
    engineVersion,
    words,
  };
  await folder.write(pageFile(pageNo, 'txt'), `${reading.text}\n`);
  await folder.write(pageFile(pageNo, 'words.json'), JSON.stringify(stored));
}

/** The words of a page as they were stored in this run. */
export async function loadPage(folder: ResultFolder, pageNo: number): Promise<StoredPage> {
  // Written by `storePage` a moment ago.
  return JSON.parse(await folder.read(pageFile(pageNo, 'words.json'))) as StoredPage;
}

/** The text of a page as it was stored in this run. */
export async function loadText(folder: ResultFolder, pageNo: number): Promise<string> {
  return (await folder.read(pageFile(pageNo, 'txt'))).slice(0, -1);
}

function pageFile(pageNo: number, kind: 'txt' | 'words.json'): string {
  return `page-${String(pageNo).padStart(4, '0')}.${kind}`;
}
