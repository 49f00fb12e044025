import sharp from 'sharp';
import type { PdfFile } from './pdf-file.js';
import { pdfDate, pdfRef, pdfText, plainLine } from './pdf-syntax.js';
import { xmpPacket, type XmpEvent } from './xmp.js';

/** Who made the file. */
export const PRODUCER = 'Aktei';

let profile: Promise<Buffer> | null = null;

/** What a rendition says about itself. */
export interface ArchivalFacts {
  readonly part: 2 | 3;
  readonly title: string;
  readonly language: string;
  readonly createdAt: Date;
  readonly history: readonly XmpEvent[];
}

/**
 * Writes what PDF/A (ISO 19005-2) wants declared: sRGB output intent, XMP in step with the Info
 * dictionary, language. Answers with the Info object and the entries of the catalogue.
 */
export async function declareArchival(
  file: PdfFile,
  facts: ArchivalFacts,
): Promise<{ info: number; catalogue: string }> {
  const { part, createdAt, language, history } = facts;
  const title = plainLine(facts.title);
  const icc = await file.addDeflated('/N 3', await srgbProfile());
  const intent = await file.add(
    '<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) ' +
      `/Info (sRGB IEC61966-2.1) /DestOutputProfile ${pdfRef(icc)} >>`,
  );
  // Left as it is: programs look for the metadata without decoding anything.
  const metadata = await file.addStream(
    '/Type /Metadata /Subtype /XML',
    xmpPacket({ part, title, language, createdAt, history, producer: PRODUCER }),
  );
  const date = pdfDate(createdAt);
  const by = pdfText(PRODUCER);
  const titled = title ? `/Title ${pdfText(title)} ` : '';
  const dates = `/CreationDate ${date} /ModDate ${date}`;
  const info = await file.add(`<< ${titled}/Creator ${by} /Producer ${by} ${dates} >>`);
  return {
    info,
    catalogue:
      `/Lang ${pdfText(language)} /OutputIntents [${pdfRef(intent)}] ` +
      `/Metadata ${pdfRef(metadata)}`,
  };
}

/** The sRGB profile that libvips brings along. */
function srgbProfile(): Promise<Buffer> {
  profile ??= (async () => {
    const pixel = sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } });
    const { icc } = await sharp(await pixel.withIccProfile('srgb').png().toBuffer()).metadata();
    if (!icc) throw new Error('libvips has no sRGB profile');
    return icc;
  })();
  return profile;
}
