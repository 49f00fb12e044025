import type { Client } from 'minio';
import type { StoreCapabilities } from '../store/blob-store.js';

/** Something small and unique to try things out on. */
interface Trial {
  readonly key: string;
  readonly bytes: Buffer;
}

/**
 * What a bucket is seen to enforce. Servers exist that answer lock requests with success and lock
 * nothing, so only behaviour counts: is there a version id, and does the bucket have a lock
 * configuration that could be read?
 */
export async function probeBucket(
  client: Client,
  bucket: string,
  trial: Trial,
): Promise<StoreCapabilities> {
  const { versionId } = await client.putObject(bucket, trial.key, trial.bytes, trial.bytes.length);
  try {
    return {
      backend: 's3',
      putIfAbsent: await refusesSecondPut(client, bucket, trial),
      checksumVerified: await refusesWrongChecksum(client, bucket, trial),
      versioning: typeof versionId === 'string' && versionId !== '' && versionId !== 'null',
      objectLock: await hasLockConfiguration(client, bucket),
    };
  } finally {
    await client.removeObject(bucket, trial.key);
  }
}

/** RFC 9110 §13.1.2 on PUT; servers that do not know it overwrite silently. */
async function refusesSecondPut(client: Client, bucket: string, trial: Trial): Promise<boolean> {
  return refused(client, bucket, trial, { 'if-none-match': '*' });
}

/** The SHA-256 of other bytes must be refused. */
async function refusesWrongChecksum(client: Client, bucket: string, trial: Trial) {
  const wrong = Buffer.alloc(32).toString('base64');
  return refused(client, bucket, trial, { 'x-amz-checksum-sha256': wrong });
}

/** A signed raw request, because the client turns such headers into metadata. */
async function refused(
  client: Client,
  bucket: string,
  trial: Trial,
  headers: Record<string, string>,
): Promise<boolean> {
  const url = await client.presignedPutObject(bucket, trial.key, 60);
  const response = await fetch(url, { method: 'PUT', body: trial.bytes, headers });
  await response.arrayBuffer();
  return response.status >= 400 && response.status < 500;
}

async function hasLockConfiguration(client: Client, bucket: string): Promise<boolean> {
  try {
    const lock = await lockConfiguration(client, bucket);
    return JSON.stringify(lock).includes('Enabled');
  } catch {
    return false;
  }
}

/** The client's types give the first of three signatures; asked without a callback it promises. */
function lockConfiguration(client: Client, bucket: string): Promise<unknown> {
  const ask: (name: string) => unknown = (name) => client.getObjectLockConfig(name);
  return Promise.resolve(ask(bucket));
}
