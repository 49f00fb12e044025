import { Readable } from 'node:stream';
import type { Damage, Finder } from '../contracts/damage.js';
import { BlobCorrupt, BlobMissing, StoreUnreachable } from '../contracts/errors.js';
import type { BlobKey } from '../domain/blob-key.js';
import type { IntegrityWatch } from '../integrity/integrity-watch.js';
import type { BlobStore, ByteRange } from '../store/blob-store.js';
import type { Leave } from './pace.js';
import { provenBytes, weigh } from './proven-bytes.js';
import { ReadMemory } from './read-memory.js';

/**
 * Everything that is read out of the store, compared with its hash. A whole read is hashed while it flows;
 * a part is given only of bytes that were read through since somebody last wrote there. What is wrong is
 * read a second time before it is called damaged: a connection that breaks is no damage.
 */
export class ProvenReads {
  private readonly memory = new ReadMemory();

  constructor(
    private readonly store: BlobStore,
    private readonly watch: IntegrityWatch,
  ) {}

  /**
   * All bytes; the stream ends with BlobCorrupt or StoreUnreachable before its last piece when they are
   * not those of the key.
   *
   * @throws BlobMissing, StoreUnreachable
   */
  async whole(sha256: BlobKey): Promise<Readable> {
    const version = await this.versionOf(sha256);
    const judge = async (found: string): Promise<void> => {
      if (found !== sha256) await this.refuse(sha256);
      this.memory.keep(sha256, version);
    };
    return flow(provenBytes(() => this.store.open(sha256), judge));
  }

  /** Some of the bytes; the whole is read first unless that was done. @throws as {@link whole} */
  async part(sha256: BlobKey, range: ByteRange): Promise<Readable> {
    await this.versionOf(sha256);
    return flow(this.partOf(sha256, range));
  }

  /**
   * Reads everything, whatever is remembered. Null when the bytes are right; else the damage, which is
   * recorded.
   *
   * @throws StoreUnreachable when it cannot be said
   */
  async examine(sha256: BlobKey, foundBy: Finder, leave?: Leave): Promise<Damage | null> {
    const damage = await this.judge(sha256, leave);
    if (damage) await this.watch.damaged({ sha256, damage, foundBy });
    return damage;
  }

  private async *partOf(sha256: BlobKey, range: ByteRange): AsyncGenerator<Buffer> {
    const version = await this.prove(sha256);
    const judge = async (): Promise<void> => {
      // Somebody has written in between: what was proven are other bytes than these.
      if ((await this.versionOf(sha256)) !== version) await this.refuse(sha256);
    };
    yield* provenBytes(() => this.store.open(sha256, range), judge);
  }

  /** Answers the version that was read through. */
  private async prove(sha256: BlobKey): Promise<string> {
    const version = await this.versionOf(sha256);
    const proven = await this.memory.orElse(sha256, version, async () => {
      const { sha256: found } = await weigh(() => this.store.open(sha256));
      return found === sha256;
    });
    if (!proven) await this.refuse(sha256);
    return version;
  }

  private async versionOf(sha256: BlobKey): Promise<string> {
    const found = await this.store.stat(sha256);
    if (found) return found.version;
    this.watch.report({ sha256, damage: 'missing', foundBy: 'read' });
    throw new BlobMissing();
  }

  /** Reads a second time and throws, whatever comes out: what was given already was wrong. */
  private async refuse(sha256: BlobKey): Promise<never> {
    this.memory.forget(sha256);
    const damage = await this.judge(sha256);
    if (!damage) throw new StoreUnreachable();
    this.watch.report({ sha256, damage, foundBy: 'read' });
    throw damage === 'missing' ? new BlobMissing() : new BlobCorrupt();
  }

  private async judge(sha256: BlobKey, leave?: Leave): Promise<Damage | null> {
    const before = await this.store.stat(sha256);
    if (!before) return 'missing';
    const found = await weigh(() => this.store.open(sha256), leave);
    if (found.sha256 === sha256) return null;
    // Fewer bytes than the store has: the way was cut, and nobody said so.
    if (found.size !== before.size) throw new StoreUnreachable();
    return 'wrong-bytes';
  }
}

function flow(bytes: AsyncGenerator<Buffer>): Readable {
  return Readable.from(bytes, { objectMode: false });
}
