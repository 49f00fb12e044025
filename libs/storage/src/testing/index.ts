/** The backends themselves; the product takes the configured one through the port. */
export { FilesystemBlobStore } from '../backends/filesystem-blob-store.js';
export { S3BlobStore } from '../backends/s3-blob-store.js';
/** A permit out of nothing, so that specs of a store can tidy up. */
export { grantRemoval } from '../domain/grant-removal.js';
