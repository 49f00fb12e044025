import { createHash, randomBytes, randomUUID, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Client } from 'minio';
import { z } from 'zod';
import { errorCode, sha256Hex } from '#libs/kernel';
import type {
  BlobStore,
  ByteRange,
  PutReport,
  PutSource,
  StillPermitted,
  StoreCapabilities,
  StoredBlob,
  StoreMarker,
} from '../store/blob-store.js';
import type { S3Config } from '../contracts/index.js';
import { keyOf, pathOf, quarantineName, removedName, type BlobKey } from '../domain/blob-key.js';
import { permittedKey, permittedName } from '../domain/permitted-key.js';
import type { PurgePermit, RemovalPermit } from '../domain/removal-permit.js';
import { BlobCorrupt, StoreUnreachable } from '../contracts/errors.js';
import { hashOf } from './hash-of.js';
import { MARKER, parseMarker } from './marker.js';
import { NOT_FOUND, ofServer } from './s3-faults.js';
import { probeBucket } from './s3-probe.js';

/** Bytes read at a time from a scratch file. */
const READ_CHUNK = 1024 * 1024;

/** An entry of a listing; prefixes have no name. */
const listedObject = z.object({
  name: z.string().optional(),
  size: z.number(),
  lastModified: z.date(),
});

/**
 * Blobs in one bucket of any S3 server. Kill -9 of a server is not power loss and an
 * acknowledgement is not proof, so every put is read back and hashed before it counts.
 */
export class S3BlobStore implements BlobStore {
  private readonly client: Client;

  constructor(private readonly config: S3Config) {
    const { endpoint, port, useSSL, accessKey, secretKey, region } = config;
    this.client = new Client({ endPoint: endpoint, port, useSSL, accessKey, secretKey, region });
  }

  async put({ path, sha256, size }: PutSource): Promise<PutReport> {
    const before = await this.judge(sha256, size);
    if (before === 'good') return { found: before, setAside: null };
    const setAside =
      before === 'wrong' ? await this.setAside(sha256, quarantineName(sha256, randomUUID())) : null;
    await this.upload(pathOf(sha256), createReadStream(path, { highWaterMark: READ_CHUNK }), size);
    if ((await this.judge(sha256, size)) !== 'good') throw new BlobCorrupt();
    return { found: before, setAside };
  }

  async open(sha256: BlobKey, range?: ByteRange): Promise<Readable> {
    const { bucket } = this.config;
    const key = pathOf(sha256);
    return asked(() =>
      range
        ? this.client.getPartialObject(bucket, key, range.start, range.end - range.start + 1)
        : this.client.getObject(bucket, key),
    );
  }

  async stat(sha256: BlobKey): Promise<{ size: number; version: string } | null> {
    return this.look(pathOf(sha256));
  }

  private async look(key: string): Promise<{ size: number; version: string } | null> {
    try {
      const found = await this.client.statObject(this.config.bucket, key);
      const { size, etag, versionId, lastModified } = found;
      const version = [etag, versionId ?? '', size, lastModified.getTime()].join(':');
      return { size, version };
    } catch (error) {
      if (NOT_FOUND.has(errorCode(error))) return null;
      throw ofServer(error);
    }
  }

  async *list(): AsyncGenerator<StoredBlob> {
    const stream = this.client.listObjectsV2(this.config.bucket, 'sha256/', true);
    try {
      for await (const item of stream) {
        const { name, size, lastModified } = listedObject.parse(item);
        const sha256 = name === undefined ? null : keyOf(name);
        if (sha256) yield { sha256, size, storedAt: lastModified };
      }
    } catch (error) {
      throw ofServer(error);
    }
  }

  async keep(permit: RemovalPermit): Promise<void> {
    const sha256 = permittedKey(permit);
    if (await this.stat(sha256)) await this.setAside(sha256, removedName(sha256));
  }

  async remove(permit: RemovalPermit, stillPermitted: StillPermitted): Promise<string | null> {
    const sha256 = permittedKey(permit);
    const found = await this.stat(sha256);
    if (!found) return null;
    const name = removedName(sha256);
    const kept = await this.look(`quarantine/${name}`);
    if (kept?.size !== found.size) await this.setAside(sha256, name);
    await stillPermitted();
    await asked(() => this.client.removeObject(this.config.bucket, pathOf(sha256)));
    return name;
  }

  async discard(permit: PurgePermit): Promise<void> {
    const key = `quarantine/${permittedName(permit)}`;
    await asked(() => this.client.removeObject(this.config.bucket, key));
  }

  async readMarker(): Promise<StoreMarker | null> {
    try {
      return parseMarker(await text(await this.client.getObject(this.config.bucket, MARKER)));
    } catch (error) {
      if (NOT_FOUND.has(errorCode(error))) return null;
      throw ofServer(error);
    }
  }

  async writeMarker(marker: StoreMarker): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(marker));
    await asked(() =>
      this.client.putObject(this.config.bucket, MARKER, bytes, bytes.length, {
        'content-type': 'application/json',
      }),
    );
  }

  async prepare(): Promise<void> {
    const { bucket, region } = this.config;
    await asked(async () => {
      if (await this.client.bucketExists(bucket)) return;
      await this.client.makeBucket(bucket, region).catch((error: unknown) => {
        if (!/^BucketAlready/.test(errorCode(error))) throw error;
      });
    });
  }

  async tryOut(): Promise<void> {
    const { bucket } = this.config;
    const bytes = randomBytes(32);
    const key = `probe/${sha256Hex(bytes)}`;
    await asked(async () => {
      const { versionId } = await this.client.putObject(bucket, key, bytes, bytes.length);
      const stored = await hashOf(await this.client.getObject(bucket, key));
      // By its version where there are some, so that no bucket fills up with probes.
      await this.client.removeObject(bucket, key, versionId ? { versionId } : {});
      if (stored !== sha256Hex(bytes)) throw new StoreUnreachable();
    });
  }

  async probe(): Promise<StoreCapabilities> {
    const bytes = randomBytes(32);
    const trial = { key: `probe/${sha256Hex(bytes)}`, bytes };
    return asked(() => probeBucket(this.client, this.config.bucket, trial));
  }

  /** Reads the object to its end; its name and its ETag prove nothing. */
  private async judge(sha256: BlobKey, size: number): Promise<PutReport['found']> {
    const present = await this.stat(sha256);
    if (!present) return 'nothing';
    if (present.size !== size) return 'wrong';
    const stored = await asked(async () => hashOf(await this.open(sha256)));
    return stored === sha256 ? 'good' : 'wrong';
  }

  /**
   * Copied through us: a server's own copy ends at 5 GiB. The copy is compared with what went into it, and
   * not with what is there now: another put may have healed it meanwhile.
   */
  private async setAside(sha256: BlobKey, name: string): Promise<string> {
    const { bucket } = this.config;
    const { size } = (await this.stat(sha256)) ?? { size: 0 };
    const hash = createHash('sha256');
    const source = await this.open(sha256);
    const copied = source.pipe(hashing(hash));
    source.once('error', (error) => copied.destroy(error));
    await this.upload(`quarantine/${name}`, copied, size);
    const kept = await asked(async () =>
      hashOf(await this.client.getObject(bucket, `quarantine/${name}`)),
    );
    if (kept !== hash.digest('hex')) throw new StoreUnreachable();
    return name;
  }

  private async upload(key: string, source: Readable, size: number): Promise<void> {
    try {
      await asked(() => this.client.putObject(this.config.bucket, key, source, size));
    } finally {
      source.destroy();
    }
  }
}

function hashing(hash: Hash): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw ofServer(error);
  }
}
