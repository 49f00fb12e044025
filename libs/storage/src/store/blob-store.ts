import type { Readable } from 'node:stream';
import type { BlobKey } from '../domain/blob-key.js';
import type { RemovalPermit } from '../domain/removal-permit.js';

/** Bytes from `start` to `end`, both included, as in RFC 9110 §14. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A blob as the store lists it. */
export interface StoredBlob {
  readonly sha256: BlobKey;
  /** Bytes. */
  readonly size: number;
  readonly storedAt: Date;
}

/** What a backend was seen to enforce when it was probed; the product claims no more than that. */
export interface StoreCapabilities {
  readonly backend: 'filesystem' | 's3';
  /** A second put of the same key does not replace the first. */
  readonly putIfAbsent: boolean;
  /** Bytes that do not match the announced SHA-256 are refused by the store itself. */
  readonly checksumVerified: boolean;
  readonly versioning: boolean;
  /** A locked version was seen to resist deletion. */
  readonly objectLock: boolean;
}

/**
 * Where bytes lie. Content-addressed: the key is the SHA-256 of the bytes, so a put is idempotent
 * and a read can be verified. Two backends pass one conformance suite.
 */
export interface BlobStore {
  /**
   * Stores the bytes of a scratch file under their hash; durable and verified when it resolves.
   *
   * @throws StoreUnreachable, StoreFull, BlobCorrupt
   */
  put(source: { path: string; sha256: BlobKey; size: number }): Promise<void>;

  /** @throws BlobMissing, StoreUnreachable */
  open(sha256: BlobKey, range?: ByteRange): Promise<Readable>;

  /** Size in bytes, or null when there is no such blob. */
  stat(sha256: BlobKey): Promise<{ size: number } | null>;

  /** Every blob in the order of its key, in bounded memory. */
  list(): AsyncIterable<StoredBlob>;

  /**
   * Removes the blob of a permit; nothing happens when it is gone already.
   *
   * @throws TypeError when the permit was not granted
   */
  remove(permit: RemovalPermit): Promise<void>;

  /** Tries out what the backend enforces; leaves nothing behind that is not cleaned up. */
  probe(): Promise<StoreCapabilities>;
}

/** Token of the configured {@link BlobStore}. */
export const BLOB_STORE = Symbol('BlobStore');
