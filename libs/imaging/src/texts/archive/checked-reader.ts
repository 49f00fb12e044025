import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

/** What yauzl calls back with; its types leave out the count of bytes, which it looks at. */
type ReadCallback = (error: Error | null, bytesRead?: number) => void;

/**
 * Gives yauzl the bytes of a file. Its own reader passes the places that a hostile directory names to
 * the system, which throws for some of them where nobody can catch it; here they are an error.
 */
export class CheckedReader extends RandomAccessReader {
  constructor(
    private readonly handle: FileHandle,
    private readonly size: number,
  ) {
    super();
  }

  // eslint-disable-next-line aktei/parameters -- the interface of yauzl
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: ReadCallback,
  ): void {
    if (!(position >= 0 && position + length <= this.size)) {
      setImmediate(callback, new Error('unexpected EOF: the place is not in the file'));
      return;
    }
    this.handle.read(buffer, offset, length, position).then(
      ({ bytesRead }) => setImmediate(callback, null, bytesRead),
      (error: unknown) =>
        setImmediate(callback, error instanceof Error ? error : new Error(String(error))),
    );
  }

  /** Entries are read from their place by the directory itself. */
  override _readStreamForRange(): Readable {
    throw new Error('not used');
  }

  /** The handle belongs to whoever opened it. */
  override close(callback: (error: Error | null) => void): void {
    setImmediate(callback, null);
  }
}
