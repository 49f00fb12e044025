import { join } from 'node:path';
import type { S3Config } from '../contracts/index.js';
import type { BlobStore } from '../store/blob-store.js';
import { FilesystemBlobStore } from './filesystem-blob-store.js';

/** The bare store that the settings name; nobody has asked yet whether it can be used. */
export function configuredStore(
  { s3 }: { readonly s3: S3Config | null },
  { home }: { readonly home: string },
): BlobStore | Promise<BlobStore> {
  return s3 ? s3Store(s3) : new FilesystemBlobStore(join(home, 'blobs'));
}

/** Its client is loaded only where it is configured; loading takes a fifth of a second. */
async function s3Store(config: S3Config): Promise<BlobStore> {
  const { S3BlobStore } = await import('./s3-blob-store.js');
  return new S3BlobStore(config);
}
