import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'minio';
import { sha256Hex } from '#libs/kernel';
import { tempDir } from '#libs/platform/testing';
import { giveAppUser } from '#libs/storage';
import { S3BlobStore, grantRemoval, stillPermitted } from '#libs/storage/testing';
import type { S3Config } from '#libs/storage/contracts';
import { findServer, startServer, type ObjectServer } from './object-servers.js';

const found = findServer('minio');

if ('reason' in found) {
  console.log(`the user of the application skipped: ${found.reason}`);
  describe('the user of the application', () =>
    it('is skipped, the reason is printed', () => undefined));
} else {
  describe('the user of the application in the object store', () => {
    let server: ObjectServer;
    let app: S3Config;

    beforeAll(async () => {
      server = await startServer('minio', found.path);
      const secretKey = randomBytes(20).toString('hex');
      app = { ...server.config, accessKey: 'aktei-app-login', secretKey };
      await giveAppUser(server.config, app);
    }, 60_000);
    afterAll(() => server.stop());

    const clientOf = ({ endpoint: endPoint, ...rest }: S3Config) =>
      new Client({ endPoint, ...rest });

    it('does all that the application does', async () => {
      const store = new S3BlobStore(app);
      const folder = await tempDir();
      const bytes = randomBytes(1_000);
      const sha256 = sha256Hex(bytes);
      await writeFile(join(folder, 'source'), bytes);
      await store.prepare();
      await store.tryOut();
      expect(await store.probe()).toEqual(await new S3BlobStore(server.config).probe());
      await store.put({ path: join(folder, 'source'), sha256, size: bytes.length });
      expect(await store.stat(sha256)).toMatchObject({ size: 1_000 });
      await store.keep(grantRemoval(sha256));
      await store.remove(grantRemoval(sha256), stillPermitted);
      expect(await store.stat(sha256)).toBeNull();
      await rm(folder, { recursive: true });
    });

    it.each<[string, (client: Client) => Promise<unknown>]>([
      ['make another bucket', (client) => client.makeBucket('another')],
      ['drop its own', (client) => client.removeBucket('aktei')],
      ['open it to everybody', (client) => client.setBucketPolicy('aktei', '{}')],
      ['let objects expire', (client) => client.removeBucketLifecycle('aktei')],
    ])('cannot %s', async (_, deed) => {
      await expect(deed(clientOf(app))).rejects.toMatchObject({ code: 'AccessDenied' });
    });

    it('gets a new secret when asked again, and the old one opens nothing', async () => {
      const renewed = { ...app, secretKey: randomBytes(20).toString('hex') };
      await giveAppUser(server.config, renewed);
      await new S3BlobStore(renewed).tryOut();
      await expect(clientOf(app).bucketExists('aktei')).rejects.toThrow();
    });

    it('is made by nobody but the owner', async () => {
      const nobody = { accessKey: 'nobody', secretKey: 'nobody-secret' };
      await expect(giveAppUser(nobody, app)).rejects.toThrow();
    });
  });
}
