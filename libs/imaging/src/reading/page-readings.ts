import { untouched } from '../contracts/index.js';
import type { ExtractedPage, ImagePage, TextPage } from '../decode/protocol.js';
import type { OcrEngine } from '../engines/ocr-engine.js';
import { meanConfidence, textOf, type ReadPage, type ReadWord } from '../page/page-reading.js';
import { wordsOnPage } from '../picture/engine-view.js';

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
  const words = wordsOnPage(seen, page.view, page);
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
    meanConfidence: meanConfidence(words),
    blank,
    work,
    quality,
    codes,
    preview,
  };
}

/** What came of a page whose text is in the file already. */
export function textReading(pageNo: number, page: TextPage): ReadPage {
  const { widthPx, heightPx, source, words, codes, preview } = page;
  return {
    pageNo,
    widthPx,
    heightPx,
    source,
    text: textOf(words),
    words,
    engine: 'pdf-text',
    model: '',
    engineVersion: 'pdfium',
    meanConfidence: null,
    blank: false,
    work: untouched,
    quality: null,
    codes,
    preview,
  };
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
