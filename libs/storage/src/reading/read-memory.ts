import type { BlobKey } from '../domain/blob-key.js';

/** Milliseconds for which bytes are believed that nobody has written since: disks forget by themselves. */
const BELIEVED_MS = 3_600_000;

/** Blobs that are remembered; some 200 bytes each. */
const REMEMBERED = 20_000;

/**
 * Which version of which blob was read through, and is right. A version changes whenever somebody writes,
 * so that only what a disk loses by itself can escape, and that for an hour at most.
 */
export class ReadMemory {
  private readonly proven = new Map<BlobKey, { version: string; at: number }>();
  private readonly underWay = new Map<string, Promise<boolean>>();

  keep(sha256: BlobKey, version: string): void {
    this.proven.delete(sha256);
    this.proven.set(sha256, { version, at: performance.now() });
    const oldest = this.proven.size > REMEMBERED ? this.proven.keys().next().value : undefined;
    if (oldest !== undefined) this.proven.delete(oldest);
  }

  forget(sha256: BlobKey): void {
    this.proven.delete(sha256);
  }

  /** True when that version is known to be right, or `read` says so; many who ask wait for one reading. */
  async orElse(sha256: BlobKey, version: string, read: () => Promise<boolean>): Promise<boolean> {
    const known = this.proven.get(sha256);
    if (known?.version === version && performance.now() - known.at < BELIEVED_MS) return true;
    const name = `${sha256} ${version}`;
    const reading = this.underWay.get(name) ?? this.start(name, read);
    const right = await reading;
    if (right) this.keep(sha256, version);
    return right;
  }

  private start(name: string, read: () => Promise<boolean>): Promise<boolean> {
    const reading = read().finally(() => this.underWay.delete(name));
    this.underWay.set(name, reading);
    return reading;
  }
}
