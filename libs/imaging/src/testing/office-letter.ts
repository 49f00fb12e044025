import type { PDFFont, PDFPage } from 'pdf-lib';

/** A letter as an office or a firm sets it (DIN 5008, form B). */
export interface OfficeLetter {
  /** Name of who writes, then what stands below it in the head of the sheet. */
  readonly head: readonly [string, ...string[]];
  readonly returnLine: string;
  readonly address: readonly string[];
  /** The block at the right, e.g. `Ihr Zeichen` and the sign. */
  readonly info: readonly (readonly [label: string, value: string])[];
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly signature: readonly string[];
  readonly foot: string;
}

/** Fonts of a sheet. */
export interface Faces {
  readonly plain: PDFFont;
  readonly bold: PDFFont;
}

const MM = 72 / 25.4;

/** Places of DIN 5008, form B, in millimetres from the left and upper edge. */
const PLACE = {
  left: 25,
  right: 185,
  returnLine: 46,
  address: 53,
  info: 125,
  subject: 103,
  foot: 282,
};

/** Sets the letter on one A4 page; what does not fit is left out. */
export function drawOfficeLetter(page: PDFPage, letter: OfficeLetter, faces: Faces): void {
  const { plain, bold } = faces;
  const put = (text: string, at: { x: number; y: number }, size = 10, font = plain): void =>
    page.drawText(text, { x: at.x * MM, y: page.getHeight() - at.y * MM, size, font });
  const [name, ...below] = letter.head;
  put(name, { x: PLACE.left, y: 20 }, 18, bold);
  below.forEach((text, at) => put(text, { x: PLACE.left, y: 27 + at * 4.5 }, 9));
  put(letter.returnLine, { x: PLACE.left, y: PLACE.returnLine }, 7);
  letter.address.forEach((text, at) => put(text, { x: PLACE.left, y: PLACE.address + at * 5 }));
  letter.info.forEach(([label, value], at) => {
    put(label, { x: PLACE.info, y: PLACE.address + at * 5 }, 8);
    put(value, { x: PLACE.info + 28, y: PLACE.address + at * 5 }, 9);
  });
  put(letter.subject, { x: PLACE.left, y: PLACE.subject }, 11, bold);
  let y = PLACE.subject + 12;
  for (const paragraph of letter.paragraphs) {
    for (const line of wrapped(paragraph, plain)) {
      put(line, { x: PLACE.left, y });
      y += 5.2;
    }
    y += 3.5;
  }
  letter.signature.forEach((text, at) => put(text, { x: PLACE.left, y: y + 12 + at * 5 }));
  put(letter.foot, { x: PLACE.left, y: PLACE.foot }, 7);
}

/** Lines that end before the right edge. */
function wrapped(paragraph: string, font: PDFFont): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (font.widthOfTextAtSize(longer, 10) > (PLACE.right - PLACE.left) * MM) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
