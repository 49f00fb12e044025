/**
 * Entries of a `.traineddata` file (tesseract, src/ccutil/tessdatamanager.h): a count (int32 LE),
 * as many offsets (int64 LE, -1 where absent), then the entries in that order.
 */
const ENTRY = { legacyTemplates: 4, lstm: 17, lstmUnicharset: 21 };

const COUNT_BYTES = 4;
const OFFSET_BYTES = 8;
const MOST_ENTRIES = 64;

/** What Tesseract writes into a unicharset for the blank, which has no character of its own. */
const NO_CHARACTERS = new Set(['NULL', 'Joined', '|Broken|0|1']);

/** What a model can write and which making it is of. */
export interface ModelFacts {
  readonly alphabet: ReadonlySet<string>;
  /** Bytes of the network: some 0.4 MB `fast`, 1–1.5 MB `best_int`, several MB `best` (floats). */
  readonly networkBytes: number;
  /** True where the file also carries the engine of version 3: much memory for nothing. */
  readonly legacy: boolean;
}

/** The facts of a model, or null where the bytes are none with a neural network. */
export function modelFacts(file: Buffer): ModelFacts | null {
  const network = entry(file, ENTRY.lstm);
  const unicharset = entry(file, ENTRY.lstmUnicharset);
  if (!network || !unicharset) return null;
  const [, ...rows] = unicharset.toString('utf8').split('\n');
  const characters = rows.map((row) => row.split(' ')[0] ?? '').filter((text) => text !== '');
  return {
    alphabet: new Set(characters.filter((text) => !NO_CHARACTERS.has(text))),
    networkBytes: network.length,
    legacy: entry(file, ENTRY.legacyTemplates) !== null,
  };
}

function entry(file: Buffer, index: number): Buffer | null {
  if (file.length < COUNT_BYTES) return null;
  const count = file.readInt32LE(0);
  if (count <= index || count > MOST_ENTRIES) return null;
  if (file.length < COUNT_BYTES + count * OFFSET_BYTES) return null;
  const offsets = Array.from({ length: count }, (_, place) =>
    Number(file.readBigInt64LE(COUNT_BYTES + place * OFFSET_BYTES)),
  );
  const start = offsets[index] ?? -1;
  if (start < 0) return null;
  const end = offsets.slice(index + 1).find((offset) => offset >= 0) ?? file.length;
  return file.subarray(start, end);
}
