/** The backends themselves; the product takes the configured one through the port. */
export { FilesystemBlobStore } from '../backends/filesystem-blob-store.js';
export { S3BlobStore } from '../backends/s3-blob-store.js';
export { grantRemoval, stillPermitted } from './grant-removal.js';
