import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { addAbortSignal, PassThrough, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { DokumentValues } from '#libs/records/contracts';

/** What a part of an archive is; auditors read these in the manifest. */
export type ArchiveRole = 'original' | 'rendition' | 'events' | 'akte' | 'history';

/** A Dokument as the manifest names it. */
export type NamedDokument = { readonly id: string } & DokumentValues;

/** A part of an archive, opened only when its turn has come. */
export interface ArchivePart {
  readonly path: string;
  readonly role: ArchiveRole;
  /** The Dokument whose bytes it is, and what that says of itself; absent for what is none. */
  readonly dokument?: NamedDokument;
  /** What the record says of its bytes; absent for what is made for this archive. */
  readonly recordedSha256?: string;
  open(): Promise<Readable>;
}

/** What is said about a part once it has been written. */
interface WrittenPart {
  readonly path: string;
  readonly role: ArchiveRole;
  readonly size: number;
  /** Of the bytes that were read and went out. */
  readonly sha256: string;
  /** Of the record, when the bytes were received; null for what was made for this archive. */
  readonly recordedSha256: string | null;
  readonly dokument: NamedDokument | null;
}

const HOW_TO_CHECK =
  'In dem Ordner, in den das Archiv entpackt wurde: sha256sum -c SHA256SUMS. ' +
  'Im Manifest ist sha256 die Summe der gelesenen Bytes und recordedSha256 die beim Empfang festgehaltene; beide sind gleich. ' +
  'Jede Zeile in events.jsonl ist der genaue Text, über den die Prüfsumme des Ereignisses gebildet ist.';

/**
 * Writes a ZIP part after part: one blob is open at a time, nothing is held in memory. Manifest and
 * SHA256SUMS come last, because they are made from the bytes that really went out. Destroying the
 * archive closes the part that is open.
 */
export function writeArchive(
  parts: readonly ArchivePart[],
  about: { aktenzeichen: string; createdAt: Date },
): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  zip.outputStream.pipe(out);
  const gone = new AbortController();
  out.once('close', () => gone.abort());
  fill(zip, parts, about, gone.signal).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return out;
}

async function fill(
  zip: ZipFile,
  parts: readonly ArchivePart[],
  about: { aktenzeichen: string; createdAt: Date },
  gone: AbortSignal,
): Promise<void> {
  const mtime = about.createdAt;
  const written: WrittenPart[] = [];
  for (const part of parts) written.push(await append(zip, part, mtime, gone));
  const sums = written.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
  const manifest = {
    format: 'aktei-export/1',
    aktenzeichen: about.aktenzeichen,
    createdAt: about.createdAt.toISOString(),
    howToCheck: HOW_TO_CHECK,
    entries: written,
  };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), 'manifest.json', { mtime });
  zip.addBuffer(Buffer.from(sums), 'SHA256SUMS', { mtime });
  zip.end();
}

async function append(
  zip: ZipFile,
  part: ArchivePart,
  mtime: Date,
  gone: AbortSignal,
): Promise<WrittenPart> {
  const hash = createHash('sha256');
  let size = 0;
  gone.throwIfAborted();
  const source = addAbortSignal(gone, await part.open());
  const counted = new PassThrough({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  const ended = new Promise<void>((resolve, reject) => {
    counted.once('end', resolve);
    counted.once('error', reject);
    source.once('error', (error) => counted.destroy(error));
  });
  zip.addReadStream(source.pipe(counted), part.path, { mtime });
  await ended;
  const { path, role, recordedSha256 = null, dokument = null } = part;
  return { path, role, size, sha256: hash.digest('hex'), recordedSha256, dokument };
}

/** A part whose bytes lie in a file. */
export function filePart(path: string, role: ArchiveRole, file: string): ArchivePart {
  return { path, role, open: () => Promise.resolve(createReadStream(file)) };
}
