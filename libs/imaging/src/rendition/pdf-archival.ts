import { createHash } from 'node:crypto';
import { PDFHexString, PDFName, PDFString, type PDFDocument } from 'pdf-lib';
import sharp from 'sharp';

/** Who made the file. */
const PRODUCER = 'Aktei';

let profile: Promise<Buffer> | null = null;

/**
 * Declares what PDF/A-2u (ISO 19005-2) wants declared: sRGB output intent, XMP in step with the
 * Info dictionary, language, file identifier.
 */
export async function declareArchival(
  document: PDFDocument,
  { title, createdAt }: { title: string; createdAt: Date },
): Promise<void> {
  const { context, catalog } = document;
  document.setTitle(title);
  document.setProducer(PRODUCER);
  document.setCreationDate(createdAt);
  document.setModificationDate(createdAt);
  catalog.set(PDFName.of('Lang'), PDFString.of('de-DE'));
  catalog.set(PDFName.of('OutputIntents'), context.obj([await outputIntent(document)]));
  const metadata = context.stream(xmp(title, createdAt), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  const digest = createHash('sha256').update(`${title}\0${createdAt.toISOString()}`).digest('hex');
  const id = PDFHexString.of(digest.slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
}

async function outputIntent(document: PDFDocument) {
  const { context } = document;
  const icc = context.register(context.flateStream(await srgbProfile(), { N: 3 }));
  return context.register(
    context.obj({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: PDFString.of('sRGB'),
      Info: PDFString.of('sRGB IEC61966-2.1'),
      DestOutputProfile: icc,
    }),
  );
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

function xmp(title: string, createdAt: Date): Uint8Array {
  const moment = createdAt.toISOString().replace(/\.\d{3}Z$/, 'Z');
  return Buffer.from(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`);
}

function escapeXml(text: string): string {
  // XML 1.0 §2.2 has no form for control characters.
  return text
    .replace(/[\u0000-\u001f]/g, ' ')
    .replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
