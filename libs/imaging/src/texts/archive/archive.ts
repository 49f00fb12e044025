import type { FlagCode } from '../../contracts/index.js';
import type { Source, TextReading } from '../reading.js';
import { gzipFlags, isTar, tarFlags } from './tar.js';

const starts = (head: Buffer, hex: string): boolean =>
  head.subarray(0, hex.length / 2).toString('hex') === hex;

/** Archives by their first bytes that are kept as they are and never looked into. */
const OTHERS = [
  { magic: '377abcaf271c', mime: 'application/x-7z-compressed' },
  { magic: '526172211a07', mime: 'application/vnd.rar' },
  { magic: '425a68', mime: 'application/x-bzip2' },
  { magic: 'fd377a585a00', mime: 'application/x-xz' },
  { magic: '28b52ffd', mime: 'application/zstd' },
  { magic: '4d53434600000000', mime: 'application/vnd.ms-cab-compressed' },
];

/** What is said of every archive: it is kept, and what is in it is nobody's page. */
export function archiveReading(mime: string, flags: readonly FlagCode[]): TextReading {
  return { format: 'archive', mime, text: null, flags: ['ARCHIVE.NOT_UNPACKED', ...flags] };
}

/** Archives other than ZIP, or null. Only names are looked at, in memory. */
export function archiveReader(source: Source) {
  const { head } = source;
  const reader = (mime: string, look: (source: Source) => Promise<FlagCode[]>) => ({
    format: 'archive' as const,
    mime,
    read: async () => archiveReading(mime, await look(source)),
  });
  if (starts(head, '1f8b')) return reader('application/gzip', gzipFlags);
  if (isTar(head)) return reader('application/x-tar', tarFlags);
  const other = OTHERS.find(({ magic }) => starts(head, magic));
  return other ? reader(other.mime, () => Promise.resolve([])) : null;
}
