export {
  BLOB_GUARD,
  type BlobGuard,
  type BlobReference,
  type UnownedBlob,
} from './guard/blob-guard.js';
export { BlobPermits, type ReleasePermit } from './guard/release-permits.js';
export {
  BLOB_STORE,
  type BlobStore,
  type ByteRange,
  type PutReport,
  type StoreCapabilities,
  type StoredBlob,
} from './store/blob-store.js';
export { configuredStore } from './backends/configured-store.js';
export { giveAppUser } from './backends/store-owner/give-app-user.js';
export { keptBlobs, knownStore } from './persistence/kept-blobs.js';
export { blobResponse, type OutgoingBlob } from './responses/blob-response.js';
export type { Damage, Finder } from './contracts/damage.js';
export { fileResponse } from './responses/file-response.js';
export { Blobs } from './face/blobs.js';
export { isBlobKey, type BlobKey } from './domain/blob-key.js';
export {
  BlobCorrupt,
  BlobEmpty,
  BlobMissing,
  BlobTooLarge,
  ChecksumMismatch,
  StoreFull,
  StoreUnreachable,
} from './contracts/errors.js';
export { StoreIdentity } from './identity/store-identity.js';
export type { RemovalPermit } from './domain/removal-permit.js';
export { StorageRemovalModule } from './removal.module.js';
export { StorageModule } from './storage.module.js';
export { storagePart } from './storage.part.js';
export {
  SweepOrphansUseCase,
  type SweepReport,
} from './use-cases/sweep-orphans/sweep-orphans.use-case.js';
export { AdoptStoreUseCase } from './use-cases/adopt-store/adopt-store.use-case.js';
