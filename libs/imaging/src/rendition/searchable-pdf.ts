import { Decoder } from '../decode/decoder.js';
import type { RenditionImage } from '../decode/protocol.js';
import { PageUnreadable } from '../page/reading-failure.js';
import { writeAttachments } from './attachments.js';
import { GlyphlessFonts } from './glyphless-fonts.js';
import { writeOutline, type WrittenPage } from './outline.js';
import { EMPTY_PAGE, placeImage, type PageSize } from './page-geometry.js';
import { PageHistory } from './page-history.js';
import { imageEntries } from './page-image.js';
import { declareArchival, PRODUCER } from './pdf-archival.js';
import { PdfFile } from './pdf-file.js';
import { pdfNumber, pdfRef } from './pdf-syntax.js';
import type { RenditionPage, RenditionSource } from './rendition-source.js';
import { textLayer } from './text-layer.js';

/** See `buildSearchablePdf`. */
export async function writeSearchablePdf(
  source: RenditionSource,
  outPath: string,
): Promise<number> {
  const own = new Decoder();
  const pictures = source.pictures ?? own;
  try {
    const imageOf = (pageNo: number) => pictures.image(source.originalPath, pageNo);
    return await writeRendition(source, imageOf, outPath);
  } finally {
    own.close();
  }
}

/** Writes the rendition with pictures from anywhere; answers with the number of its pages. */
export async function writeRendition(
  source: Omit<RenditionSource, 'originalPath'>,
  imageOf: (pageNo: number) => Promise<RenditionImage>,
  outPath: string,
): Promise<number> {
  const file = await PdfFile.create(outPath);
  try {
    return await new RenditionWriter(file, source, imageOf).write();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

class RenditionWriter {
  private readonly fonts: GlyphlessFonts;
  private readonly history = new PageHistory(PRODUCER);
  private readonly tree: number;
  private readonly pages: WrittenPage[] = [];

  constructor(
    private readonly file: PdfFile,
    private readonly source: Omit<RenditionSource, 'originalPath'>,
    private readonly imageOf: (pageNo: number) => Promise<RenditionImage>,
  ) {
    this.fonts = new GlyphlessFonts(file);
    this.tree = file.reserve();
  }

  async write(): Promise<number> {
    for await (const page of this.source.pages) {
      if (page.leftOut) this.history.edited(page.pageNo, 'left out');
      else await this.addPage(page);
    }
    if (this.pages.length === 0) throw new PageUnreadable('ORIGINAL.NO_PAGES');
    await this.fonts.finish();
    await this.finish();
    return this.pages.length;
  }

  private async addPage(page: RenditionPage): Promise<void> {
    const image = await this.pictureOf(page.pageNo);
    const objectNumber = image
      ? await this.addScan(page, image)
      : await this.addPageObject(EMPTY_PAGE, '');
    this.pages.push({ pageNo: page.pageNo, objectNumber });
  }

  private async pictureOf(pageNo: number): Promise<RenditionImage | null> {
    try {
      return await this.imageOf(pageNo);
    } catch (error) {
      const { onUnreadable } = this.source;
      if (!onUnreadable || !(error instanceof PageUnreadable)) throw error;
      onUnreadable(pageNo, error);
      this.history.edited(pageNo, `unreadable (${error.code}), place kept empty`);
      return null;
    }
  }

  private async addScan(page: RenditionPage, image: RenditionImage): Promise<number> {
    this.history.shown(page);
    const { size, matrix } = placeImage(image, page.work?.turned ?? 0);
    const { widthPx, heightPx } = page;
    const picture = await this.file.addStream(imageEntries(image), image.bytes);
    const onto = matrix.map((value) => pdfNumber(value)).join(' ');
    const words = textLayer(page.words, this.fonts, { size, widthPx, heightPx });
    const picturePart = Buffer.from(`q ${onto} cm /Scan Do Q\n`);
    const content = await this.file.addDeflated('', Buffer.concat([picturePart, words]));
    const fonts = words.length > 0 ? ` /Font << ${this.fonts.resources()} >>` : '';
    const resources = `/XObject << /Scan ${pdfRef(picture)} >>${fonts}`;
    return this.addPageObject(size, resources, `/Contents ${pdfRef(content)}`);
  }

  private addPageObject({ width, height }: PageSize, resources: string, entries = '') {
    const box = `/MediaBox [0 0 ${pdfNumber(width)} ${pdfNumber(height)}]`;
    const common = `/Type /Page /Parent ${pdfRef(this.tree)} ${box}`;
    return this.file.add(`<< ${common} /Resources << ${resources} >> ${entries} >>`);
  }

  private async finish(): Promise<void> {
    const { title, createdAt, language = 'de-DE', bookmarks = [], attachments = [] } = this.source;
    const kids = this.pages.map(({ objectNumber }) => pdfRef(objectNumber)).join(' ');
    const count = this.pages.length;
    await this.file.add(`<< /Type /Pages /Kids [${kids}] /Count ${count} >>`, this.tree);
    const outline = await writeOutline(this.file, bookmarks, this.pages);
    const attached = await writeAttachments(this.file, attachments, createdAt);
    const part = attachments.length > 0 ? 3 : 2;
    const history = this.history.events();
    const facts = { part, title, language, createdAt, history } as const;
    const { info, catalogue } = await declareArchival(this.file, facts);
    const marks = outline === null ? '' : `/Outlines ${pdfRef(outline)} /PageMode /UseOutlines `;
    const root = await this.file.add(
      `<< /Type /Catalog /Pages ${pdfRef(this.tree)} ${marks}${catalogue} ${attached} >>`,
    );
    await this.file.finish({ root, info });
  }
}
