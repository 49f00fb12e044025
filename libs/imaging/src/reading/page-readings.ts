import { untouched } from '../contracts/index.js';
import type { ExtractedPage, ImagePage, PictureBeside, TextPage } from '../decode/protocol.js';
import type { OcrEngine } from '../engines/ocr-engine.js';
import { lettersOf } from '../format/page-kind.js';
import { meanConfidence, textOf, type ReadPage, type ReadWord } from '../page/page-reading.js';
import { turnBetween, turnBox, turnSize } from '../page/quarter-turn.js';
import { wordsOnPage } from '../picture/engine-view.js';
import { withPictureLines } from '../words/picture-lines.js';

/** A page and the words that the engine has seen on it. */
export interface SeenPage {
  readonly page: ImagePage;
  readonly words: readonly ReadWord[];
}

/** What came of a page that the engine has seen. */
export function imageReading(
  pageNo: number,
  { page, words: seen }: SeenPage,
  { name, model, version }: Pick<OcrEngine, 'name' | 'model' | 'version'>,
): ReadPage {
  const { widthPx, heightPx, blank, work, quality, codes, preview } = page;
  const read = wordsOnPage(seen, page.view, page);
  const words = notesBehind(read, page);
  return {
    pageNo,
    widthPx,
    heightPx,
    source: words.length > 0 ? 'ocr' : 'none',
    text: textOf(words),
    words,
    engine: name,
    model,
    engineVersion: version,
    meanConfidence: meanConfidence(read),
    blank,
    work,
    quality,
    codes,
    preview,
  };
}

/** Words read from pictures beside a text, and by what. */
export interface SeenBeside {
  readonly words: readonly ReadWord[];
  readonly engine: Pick<OcrEngine, 'name' | 'model' | 'version'>;
}

/**
 * What came of a page whose text is in the file already, and of the pictures on it. Where they say more than the text,
 * the page counts as one that was read.
 */
export function textReading(pageNo: number, page: TextPage, seen: SeenBeside): ReadPage {
  const { widthPx, heightPx, codes, preview } = page;
  const words = withPictureLines(page.words, seen.words);
  const isRead = lettersOf(seen.words) > lettersOf(page.words);
  const { name, model, version } =
    seen.words.length > 0 ? seen.engine : { name: 'pdf-text', model: '', version: 'pdfium' };
  return {
    pageNo,
    widthPx,
    heightPx,
    source: isRead ? 'ocr' : page.source,
    text: textOf(words),
    words,
    engine: name,
    model,
    engineVersion: version,
    meanConfidence: isRead ? meanConfidence(seen.words) : null,
    blank: false,
    work: untouched,
    quality: null,
    codes,
    preview,
  };
}

/** The words with their boxes on the page as it stands. */
export function wordsBeside(words: readonly ReadWord[], beside: PictureBeside): ReadWord[] {
  const size = { width: beside.widthPx, height: beside.heightPx };
  const back = turnBetween(beside.turned, 0);
  return wordsOnPage(words, beside.view, beside).map((word) => ({
    ...word,
    ...turnBox(word, size, back),
  }));
}

/** What notes on a page say, on the page once it was turned, in lines behind all others. */
function notesBehind(words: readonly ReadWord[], page: ImagePage): ReadWord[] {
  const { said = [], work } = page;
  const back = turnSize({ width: page.widthPx, height: page.heightPx }, work.turned);
  const turned = said.map((word) => ({ ...word, ...turnBox(word, back, work.turned) }));
  return withPictureLines(words, turned);
}

/** A mail, a document or a text counts as one page without a picture. */
export function extractedReading(
  pageNo: number,
  { text, mail }: Pick<ExtractedPage, 'text' | 'mail'>,
): ReadPage {
  return {
    pageNo,
    widthPx: 0,
    heightPx: 0,
    source: 'extracted',
    text,
    words: [],
    engine: 'extract',
    model: '',
    engineVersion: '1',
    meanConfidence: null,
    blank: false,
    work: untouched,
    quality: null,
    codes: [],
    ...(mail && { mail }),
    preview: null,
  };
}
