import type { FlagCode } from '../../contracts/index.js';
import { PageUnreadable } from '../../page/reading-failure.js';
import type { TextReading } from '../reading.js';
import { TextSink } from '../text-sink.js';
import type { CompoundFile } from './compound-file.js';
import { slidesToText } from './slides-binary.js';
import { wordToText } from './word-binary.js';
import { workbookToText } from './workbook-binary.js';

export const OLE_MIME = 'application/x-ole-storage';

interface BinaryFormat {
  readonly streams: readonly string[];
  readonly mime: string;
  readonly read: (file: CompoundFile, sink: TextSink) => void;
}

const FORMATS: readonly BinaryFormat[] = [
  { streams: ['WordDocument'], mime: 'application/msword', read: wordToText },
  { streams: ['Workbook', 'Book'], mime: 'application/vnd.ms-excel', read: workbookToText },
  {
    streams: ['PowerPoint Document'],
    mime: 'application/vnd.ms-powerpoint',
    read: slidesToText,
  },
];

/** Storages that hold macros; an empty project is one too, because it is ready to take code. */
const MACROS = /(?:^|\/)(?:_VBA_PROJECT_CUR|Macros|VBA|_VBA_PROJECT)(?:\/|$)/i;

/** Old Office formats, and the encrypted container of the new ones ([MS-OFFCRYPTO] 2.3.4). */
export function readBinaryOffice(file: CompoundFile): TextReading {
  const flags: FlagCode[] = file.paths().some((path) => MACROS.test(path)) ? ['OFFICE.MACROS'] : [];
  const stored = (mime: string, flag: FlagCode): TextReading => ({
    format: 'office',
    mime,
    text: null,
    flags: [...flags, flag],
  });
  if (file.has('EncryptedPackage')) return stored(OLE_MIME, 'OFFICE.ENCRYPTED');
  const format = FORMATS.find(({ streams }) => streams.some((name) => file.has(name)));
  if (!format) return stored(OLE_MIME, 'ORIGINAL.UNKNOWN_FORMAT');
  const sink = new TextSink();
  try {
    format.read(file, sink);
  } catch (error) {
    // Reading beyond the end of the bytes is what damage looks like here.
    return stored(format.mime, error instanceof PageUnreadable ? error.code : 'ORIGINAL.DAMAGED');
  }
  return { format: 'office', mime: format.mime, text: sink.toString(), flags };
}
