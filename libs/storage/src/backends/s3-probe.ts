import type { Client } from 'minio';
import type { StoreCapabilities } from '../store/blob-store.js';

/** Something small and unique to try things out on. */
interface Trial {
  readonly key: string;
  readonly bytes: Buffer;
}

/** The versions that were made of it. */
type Versions = Set<string>;

/** A trial that notes what it leaves. */
interface Noted extends Trial {
  readonly versions: Versions;
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
  const versions: Versions = new Set(versionId ? [versionId] : []);
  try {
    return {
      backend: 's3',
      putIfAbsent: await refusesSecondPut(client, bucket, { ...trial, versions }),
      checksumVerified: await refusesWrongChecksum(client, bucket, { ...trial, versions }),
      versioning: typeof versionId === 'string' && versionId !== '' && versionId !== 'null',
      objectLock: await hasLockConfiguration(client, bucket),
    };
  } finally {
    await removeAll(client, bucket, { ...trial, versions });
  }
}

/** By their versions where there are some; what a lock holds gets a mark of deletion in place of it. */
async function removeAll(client: Client, bucket: string, { key, versions }: Noted): Promise<void> {
  if (versions.size === 0) return client.removeObject(bucket, key);
  for (const versionId of versions) {
    await client
      .removeObject(bucket, key, { versionId })
      .catch(() => client.removeObject(bucket, key));
  }
}

/** RFC 9110 §13.1.2 on PUT; servers that do not know it overwrite silently. */
async function refusesSecondPut(client: Client, bucket: string, trial: Noted): Promise<boolean> {
  return refused(client, bucket, trial, { 'if-none-match': '*' });
}

/** The SHA-256 of other bytes must be refused. */
async function refusesWrongChecksum(client: Client, bucket: string, trial: Noted) {
  const wrong = Buffer.alloc(32).toString('base64');
  return refused(client, bucket, trial, { 'x-amz-checksum-sha256': wrong });
}

/** A signed raw request, because the client turns such headers into metadata. */
async function refused(
  client: Client,
  bucket: string,
  trial: Noted,
  headers: Record<string, string>,
): Promise<boolean> {
  const url = await client.presignedPutObject(bucket, trial.key, 60);
  const response = await fetch(url, { method: 'PUT', body: trial.bytes, headers });
  await response.arrayBuffer();
  const versionId = response.headers.get('x-amz-version-id');
  if (response.ok && versionId) trial.versions.add(versionId);
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
