import type { Readable } from 'node:stream';
import type { BlobKey } from '../domain/blob-key.js';
import type { PurgePermit, RemovalPermit } from '../domain/removal-permit.js';

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

/** Bytes on their way in: a scratch file, and what it holds. */
export interface PutSource {
  readonly path: string;
  readonly sha256: BlobKey;
  readonly size: number;
}

/** What a put has found in the place of the bytes. */
export interface PutReport {
  /** `wrong`: other bytes, or fewer, lay under the key; good ones lie there now. */
  readonly found: 'nothing' | 'good' | 'wrong';
  /** Name in the quarantine under which the wrong bytes are kept. */
  readonly setAside: string | null;
}

/** Says which store this is; written once, and never by who only wants to use it. */
export interface StoreMarker {
  readonly storeId: string;
}

/**
 * Asks once more, in the transaction that holds the lock of the hash, whether the permit still stands;
 * throws when it does not, or when that transaction is no more.
 */
export type StillPermitted = () => Promise<void>;

/**
 * Where bytes lie. Content-addressed: the key is the SHA-256 of the bytes, so a put is idempotent
 * and a read can be verified. Two backends pass one conformance suite.
 */
export interface BlobStore {
  /**
   * Stores the bytes of a scratch file under their hash; durable and read back when it resolves. What
   * already lies under the hash is read before it is believed: wrong bytes are kept in the quarantine
   * and replaced.
   *
   * @throws StoreUnreachable, StoreFull, BlobCorrupt
   */
  put(source: PutSource): Promise<PutReport>;

  /** The bytes as they lie there, unproven. @throws BlobMissing, StoreUnreachable */
  open(sha256: BlobKey, range?: ByteRange): Promise<Readable>;

  /**
   * Size in bytes and what changes whenever somebody writes; null when there is no such blob.
   *
   * @throws StoreUnreachable
   */
  stat(sha256: BlobKey): Promise<{ size: number; version: string } | null>;

  /** Every blob in the order of its key, in bounded memory. @throws StoreUnreachable */
  list(): AsyncIterable<StoredBlob>;

  /**
   * Lays a copy of the blob of a permit into the quarantine where to move it is to copy it: takes as long as
   * its bytes, holds no lock and removes nothing. Nothing happens when it is gone, or is moved by its name.
   *
   * @throws TypeError when the permit was not granted; StoreUnreachable
   */
  keep(permit: RemovalPermit): Promise<void>;

  /**
   * Takes the blob of a permit out of the store and keeps it in the quarantine; answers its name there,
   * or null when it is gone already. Quick after {@link keep}. Right before the bytes leave their place
   * `stillPermitted` is asked; when it throws, they stay.
   *
   * @throws TypeError when the permit was not granted; StoreUnreachable; what `stillPermitted` throws
   */
  remove(permit: RemovalPermit, stillPermitted: StillPermitted): Promise<string | null>;

  /**
   * Destroys what lies in the quarantine under the name of a permit; nothing happens when it is gone.
   *
   * @throws TypeError when the permit was not granted; StoreUnreachable
   */
  discard(permit: PurgePermit): Promise<void>;

  /** Null when the store is there and bears no marker. @throws StoreUnreachable */
  readMarker(): Promise<StoreMarker | null>;

  writeMarker(marker: StoreMarker): Promise<void>;

  /** Makes the place itself, i.e. a folder or a bucket; for a store that was never used. */
  prepare(): Promise<void>;

  /** Writes, flushes, reads and removes something small. @throws StoreUnreachable, StoreFull */
  tryOut(): Promise<void>;

  /** Tries out what the backend enforces; leaves nothing behind but what a lock on the store holds. */
  probe(): Promise<StoreCapabilities>;
}

/** Token of the configured {@link BlobStore}. */
export const BLOB_STORE = Symbol('BlobStore');
