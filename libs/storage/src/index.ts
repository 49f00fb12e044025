export {
  BLOB_STORE,
  type BlobStore,
  type ByteRange,
  type StoreCapabilities,
  type StoredBlob,
} from './blob-store.js';
export { blobResponse, type OutgoingBlob } from './blob-response.js';
export { Blobs } from './blobs.js';
export { isBlobKey, type BlobKey } from './domain/blob-key.js';
export {
  BlobCorrupt,
  BlobEmpty,
  BlobMissing,
  BlobTooLarge,
  ChecksumMismatch,
  StoreFull,
  StoreUnreachable,
} from './domain/storage.errors.js';
export { StorageModule } from './storage.module.js';
export {
  SweepOrphansUseCase,
  type SweepReport,
} from './use-cases/sweep-orphans/sweep-orphans.use-case.js';
