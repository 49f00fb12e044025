import type { Readable } from 'node:stream';
import type { PurgePermit, RemovalPermit } from '../domain/removal-permit.js';
import type { BlobKey } from '../domain/blob-key.js';
import { BlobMissing } from '../contracts/errors.js';
import type {
  BlobStore,
  ByteRange,
  PutReport,
  PutSource,
  StillPermitted,
  StoreCapabilities,
  StoredBlob,
  StoreMarker,
} from './blob-store.js';

/**
 * A store that is ours or nothing. Before it writes it looks for the marker, and again before it
 * acknowledges: a disk may go away in between. What is not found is missing only in a store that is there.
 */
export class MarkedStore implements BlobStore {
  constructor(
    private readonly backend: BlobStore,
    private readonly identity: { confirm(): Promise<void> },
  ) {}

  async put(source: PutSource): Promise<PutReport> {
    await this.identity.confirm();
    const report = await this.backend.put(source);
    await this.identity.confirm();
    return report;
  }

  async open(sha256: BlobKey, range?: ByteRange): Promise<Readable> {
    try {
      return await this.backend.open(sha256, range);
    } catch (error) {
      if (error instanceof BlobMissing) await this.identity.confirm();
      throw error;
    }
  }

  async stat(sha256: BlobKey): Promise<{ size: number; version: string } | null> {
    const found = await this.backend.stat(sha256);
    if (!found) await this.identity.confirm();
    return found;
  }

  async *list(): AsyncGenerator<StoredBlob> {
    await this.identity.confirm();
    yield* this.backend.list();
    await this.identity.confirm();
  }

  async keep(permit: RemovalPermit): Promise<void> {
    await this.identity.confirm();
    await this.backend.keep(permit);
  }

  async remove(permit: RemovalPermit, stillPermitted: StillPermitted): Promise<string | null> {
    await this.identity.confirm();
    return this.backend.remove(permit, stillPermitted);
  }

  async discard(permit: PurgePermit): Promise<void> {
    await this.identity.confirm();
    await this.backend.discard(permit);
  }

  readMarker(): Promise<StoreMarker | null> {
    return this.backend.readMarker();
  }

  writeMarker(marker: StoreMarker): Promise<void> {
    return this.backend.writeMarker(marker);
  }

  prepare(): Promise<void> {
    return this.backend.prepare();
  }

  async tryOut(): Promise<void> {
    await this.identity.confirm();
    await this.backend.tryOut();
  }

  async probe(): Promise<StoreCapabilities> {
    await this.identity.confirm();
    return this.backend.probe();
  }
}
