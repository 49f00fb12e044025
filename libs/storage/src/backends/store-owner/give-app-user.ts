import { createHash } from 'node:crypto';
import { cutText, currentTime } from '#libs/kernel';
import { signV4 } from 'minio/dist/esm/signing.mjs';
import type { S3Config } from '../../contracts/storage-settings.js';
import { S3BlobStore } from '../s3-blob-store.js';
import { amzDate } from './amz-date.js';
import { appPolicy } from './app-policy.js';
import { sealedForAdmin } from './sealed-for-admin.js';

/** Name of the policy and part of that of nothing else. */
const POLICY = 'aktei-app';

/** Milliseconds for one request. */
const PATIENCE_MS = 20_000;

/** The login of who owns the whole object store. */
export interface StoreOwner {
  readonly accessKey: string;
  readonly secretKey: string;
}

/** The object store has not done what its owner asked for. */
export class OwnerRefused extends Error {
  constructor(what: string, status: number, answer: string) {
    super(`Der Objektspeicher lehnt ab (${what}): ${status} ${cutText(answer, 300)}`);
    this.name = 'OwnerRefused';
  }
}

/**
 * Makes the bucket and a user that can do in it what the application does and nothing else, at MinIO and what
 * speaks its admin interface. A second time changes nothing but the secret.
 *
 * @param app the login that the application is to have
 * @throws OwnerRefused, StoreUnreachable, TypeError when nothing answers
 */
export async function giveAppUser(owner: StoreOwner, app: S3Config): Promise<void> {
  await new S3BlobStore({ ...app, ...owner }).prepare();
  const ask = (route: string, query: Record<string, string>, body: Buffer) =>
    put(
      { ...app, ...owner },
      `/minio/admin/v3/${route}?${String(new URLSearchParams(query))}`,
      body,
    );
  await ask(
    'add-canned-policy',
    { name: POLICY },
    Buffer.from(JSON.stringify(appPolicy(app.bucket))),
  );
  const login = JSON.stringify({ secretKey: app.secretKey, status: 'enabled' });
  const sealed = sealedForAdmin(owner.secretKey, Buffer.from(login));
  await ask('add-user', { accessKey: app.accessKey }, sealed);
  const whose = { policyName: POLICY, userOrGroup: app.accessKey, isGroup: 'false' };
  await ask('set-user-or-group-policy', whose, Buffer.alloc(0));
}

async function put(config: S3Config, path: string, body: Buffer): Promise<void> {
  const { endpoint, port, useSSL, accessKey, secretKey, region } = config;
  const host = `${endpoint}:${port}`;
  const hash = createHash('sha256').update(body).digest('hex');
  const now = currentTime();
  const headers: Record<string, string> = {
    host,
    'x-amz-date': amzDate(now),
    'x-amz-content-sha256': hash,
  };
  const protocol: 'https:' | 'http:' = useSSL ? 'https:' : 'http:';
  const request = { method: 'PUT', path, headers, protocol, host: endpoint, port };
  headers['authorization'] = signV4(request, accessKey, secretKey, region, now, hash);
  const response = await fetch(`${protocol}//${host}${path}`, {
    method: 'PUT',
    headers,
    body,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const answer = await response.text();
  if (!response.ok) throw new OwnerRefused(path.replace(/\?.*/, ''), response.status, answer);
}
