import type { FlagCode } from '../../contracts/index.js';
import { archiveReading } from '../archive/archive.js';
import { ZipDirectory } from '../archive/zip.js';
import { htmlBytesToText } from '../markup.js';
import { isSystemError, type Source, type TextReading } from '../reading.js';
import { TextSink } from '../text-sink.js';
import { openDocumentToText } from './open-document.js';
import { slideShowToText, wordDocumentToText } from './open-xml.js';
import { spreadsheetToText } from './spreadsheet-xml.js';

type Read = (zip: ZipDirectory, sink: TextSink) => Promise<void>;

interface PackageKind {
  readonly mime: string;
  readonly read: Read;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument.';

/** Open XML packages by the part that is their body (ECMA-376-1 §11.3). */
const BODIES: ReadonlyArray<PackageKind & { readonly body: RegExp }> = [
  {
    body: /^word\/document\d*\.xml$/,
    mime: `${OPEN_XML}wordprocessingml.document`,
    read: wordDocumentToText,
  },
  { body: /^xl\/workbook\.xml$/, mime: `${OPEN_XML}spreadsheetml.sheet`, read: spreadsheetToText },
  {
    body: /^ppt\/presentation\.xml$/,
    mime: `${OPEN_XML}presentationml.presentation`,
    read: slideShowToText,
  },
];

/** A ZIP file: an office document where what is in it says so, else an archive. Never throws. */
export async function readZip(source: Source): Promise<TextReading> {
  try {
    return await ZipDirectory.with(source, (zip) => readDirectory(zip));
  } catch (error) {
    if (isSystemError(error)) throw error;
    const encrypted = error instanceof Error && error.message.includes('encryption');
    return archiveReading('application/zip', [
      encrypted ? 'ARCHIVE.ENCRYPTED' : 'ORIGINAL.DAMAGED',
    ]);
  }
}

async function readDirectory(zip: ZipDirectory): Promise<TextReading> {
  const kind = await kindOf(zip);
  if (!kind) return archiveReading('application/zip', [...zip.flags]);
  const flags: FlagCode[] = hasMacros(zip) ? ['OFFICE.MACROS'] : [];
  const stored = (flag: FlagCode): TextReading => ({
    format: 'office',
    mime: kind.mime,
    text: null,
    flags: [...flags, flag],
  });
  if (await isEncrypted(zip)) return stored('OFFICE.ENCRYPTED');
  const sink = new TextSink();
  try {
    await kind.read(zip, sink);
  } catch (error) {
    if (isSystemError(error)) throw error;
    return stored('ORIGINAL.DAMAGED');
  }
  if (zip.cut) sink.markCut();
  flags.push(...zip.flags);
  return { format: 'office', mime: kind.mime, text: sink.toString(), flags };
}

/** By the `mimetype` entry (ODF 1.3-2 §3.3, EPUB 3.3 §4.3.3) or the list of content types. */
async function kindOf(zip: ZipDirectory): Promise<PackageKind | null> {
  const named = (await zip.read('mimetype', 200))?.toString('latin1').trim() ?? '';
  if (named === 'application/epub+zip') return { mime: named, read: bookToText };
  if (named.startsWith('application/vnd.oasis.opendocument.')) {
    return { mime: named, read: openDocumentToText };
  }
  if (!zip.has('[Content_Types].xml')) return null;
  const names = [...zip.names()];
  return BODIES.find(({ body }) => names.some((name) => body.test(name))) ?? null;
}

function hasMacros(zip: ZipDirectory): boolean {
  const macro = /(?:^|\/)vbaProject\.bin$|^Basic\/.+\/(?!script-lb\.xml$).+\.xml$|^Scripts\/.+/i;
  return [...zip.names()].some((name) => macro.test(name));
}

/** ODF encrypts entry by entry and says so in its manifest (ODF 1.3-2 §3.4). */
async function isEncrypted(zip: ZipDirectory): Promise<boolean> {
  if (zip.flags.has('ARCHIVE.ENCRYPTED')) return true;
  const manifest = await zip.read('META-INF/manifest.xml', 4 * 1024 * 1024);
  return manifest?.includes('encryption-data') ?? false;
}

/** The chapters of an EPUB in the order of the directory. */
async function bookToText(zip: ZipDirectory, sink: TextSink): Promise<void> {
  for (const name of zip.names()) {
    if (sink.full) return;
    if (!/\.x?html?$/i.test(name)) continue;
    const chapter = await zip.read(name);
    if (chapter) htmlBytesToText(chapter, sink);
    sink.add('\n\n');
  }
}
