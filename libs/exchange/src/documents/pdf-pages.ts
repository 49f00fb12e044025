import { PDFName, PDFPageLeaf, type PDFDocument, type PDFRef } from 'pdf-lib';
import type { MeasuredFont } from './measured-font.js';

/** A4 in points, with the margins of a page that is punched on the left. */
export const PAGE = { width: 595.28, height: 841.89, left: 56, right: 40, top: 50, bottom: 50 };

/** Where a text begins and how it is set. */
export interface Setting {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: MeasuredFont;
}

/**
 * The pages of a document. A full page is packed at once and never touched again, so that time and
 * memory grow with the pages and by little.
 */
export class Sheets {
  private readonly leaves: PDFPageLeaf[] = [];
  private readonly resources: PDFRef;
  private operators: string[] = [];

  constructor(
    private readonly document: PDFDocument,
    fonts: readonly MeasuredFont[],
  ) {
    const named = Object.fromEntries(fonts.map(({ name, font }) => [name, font.ref]));
    const { context } = document;
    this.resources = context.register(context.obj({ Font: named }));
  }

  write(text: string, { x, y, size, font }: Setting): void {
    const place = `1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm`;
    this.operators.push(`BT /${font.name} ${size} Tf ${place} ${font.encode(text)} Tj ET`);
  }

  endPage(): void {
    const { context, catalog } = this.document;
    const tree = catalog.Pages();
    const treeRef = catalog.get(PDFName.of('Pages')) as PDFRef;
    const leaf = PDFPageLeaf.withContextAndParent(context, treeRef);
    leaf.set(PDFName.of('MediaBox'), context.obj([0, 0, PAGE.width, PAGE.height]));
    leaf.set(PDFName.of('Resources'), this.resources);
    leaf.set(PDFName.of('Contents'), context.obj([this.pack()]));
    tree.pushLeafNode(context.register(leaf));
    this.leaves.push(leaf);
  }

  /** Adds a line to every page that has ended; only now is it known how many there are. */
  numberPages(setting: Setting): void {
    for (const [index, leaf] of this.leaves.entries()) {
      this.write(`Seite ${index + 1} von ${this.leaves.length}`, setting);
      leaf.addContentStream(this.pack());
    }
  }

  private pack(): PDFRef {
    const { context } = this.document;
    const stream = context.flateStream(this.operators.join('\n'));
    this.operators = [];
    return context.register(stream);
  }
}
