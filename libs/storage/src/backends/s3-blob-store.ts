import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Client } from 'minio';
import { z } from 'zod';
import { errorCode, sha256Hex } from '#libs/kernel';
import type { BlobStore, ByteRange, StoreCapabilities, StoredBlob } from '../store/blob-store.js';
import type { S3Config } from '../contracts/index.js';
import { keyOf, pathOf, type BlobKey } from '../domain/blob-key.js';
import { permittedKey } from '../domain/permitted-key.js';
import type { RemovalPermit } from '../domain/removal-permit.js';
import { BlobCorrupt, BlobMissing, StoreFull, StoreUnreachable } from '../contracts/errors.js';
import { hashOf } from './hash-of.js';
import { probeBucket } from './s3-probe.js';

/** Bytes read at a time from a scratch file. */
const READ_CHUNK = 1024 * 1024;

/** An entry of a listing; prefixes have no name. */
const listedObject = z.object({
  name: z.string().optional(),
  size: z.number(),
  lastModified: z.date(),
});

const NOT_FOUND = new Set(['NotFound', 'NoSuchKey', 'NoSuchVersion']);
const FULL = new Set(['XMinioStorageFull', 'QuotaExceeded', 'InsufficientCapacity']);

/**
 * Blobs in one bucket of any S3 server. Kill -9 of a server is not power loss and an
 * acknowledgement is not proof, so every put is read back and hashed before it counts.
 */
export class S3BlobStore implements BlobStore {
  private readonly client: Client;
  private bucketReady: Promise<void> | null = null;

  constructor(private readonly config: S3Config) {
    const { endpoint, port, useSSL, accessKey, secretKey, region } = config;
    this.client = new Client({ endPoint: endpoint, port, useSSL, accessKey, secretKey, region });
  }

  async put({ path, sha256, size }: { path: string; sha256: BlobKey; size: number }) {
    await this.ensureBucket();
    if ((await this.stat(sha256))?.size === size) return;
    const source = createReadStream(path, { highWaterMark: READ_CHUNK });
    try {
      await this.client.putObject(this.config.bucket, pathOf(sha256), source, size);
    } catch (error) {
      throw translate(error);
    } finally {
      source.destroy();
    }
    const stored = await hashOf(await this.open(sha256));
    if (stored !== sha256) throw new BlobCorrupt();
  }

  async open(sha256: BlobKey, range?: ByteRange): Promise<Readable> {
    const { bucket } = this.config;
    const key = pathOf(sha256);
    try {
      return range
        ? await this.client.getPartialObject(bucket, key, range.start, range.end - range.start + 1)
        : await this.client.getObject(bucket, key);
    } catch (error) {
      throw translate(error);
    }
  }

  async stat(sha256: BlobKey): Promise<{ size: number } | null> {
    try {
      const { size } = await this.client.statObject(this.config.bucket, pathOf(sha256));
      return { size };
    } catch (error) {
      if (NOT_FOUND.has(errorCode(error)) || errorCode(error) === 'NoSuchBucket') return null;
      throw translate(error);
    }
  }

  async *list(): AsyncGenerator<StoredBlob> {
    await this.ensureBucket();
    const stream = this.client.listObjectsV2(this.config.bucket, 'sha256/', true);
    try {
      for await (const item of stream) {
        const { name, size, lastModified } = listedObject.parse(item);
        const sha256 = name === undefined ? null : keyOf(name);
        if (sha256) yield { sha256, size, storedAt: lastModified };
      }
    } catch (error) {
      throw translate(error);
    }
  }

  async remove(permit: RemovalPermit): Promise<void> {
    const sha256 = permittedKey(permit);
    try {
      await this.client.removeObject(this.config.bucket, pathOf(sha256));
    } catch (error) {
      throw translate(error);
    }
  }

  async probe(): Promise<StoreCapabilities> {
    await this.ensureBucket();
    const bytes = randomBytes(32);
    try {
      return await probeBucket(this.client, this.config.bucket, {
        key: `probe/${sha256Hex(bytes)}`,
        bytes,
      });
    } catch (error) {
      throw translate(error);
    }
  }

  private ensureBucket(): Promise<void> {
    this.bucketReady ??= this.createBucket().catch((error: unknown) => {
      this.bucketReady = null;
      throw translate(error);
    });
    return this.bucketReady;
  }

  private async createBucket(): Promise<void> {
    const { bucket, region } = this.config;
    if (await this.client.bucketExists(bucket)) return;
    await this.client.makeBucket(bucket, region).catch((error: unknown) => {
      if (!/^BucketAlready/.test(errorCode(error))) throw error;
    });
  }
}

function translate(error: unknown): unknown {
  const code = errorCode(error);
  if (NOT_FOUND.has(code)) return new BlobMissing();
  if (FULL.has(code)) return new StoreFull();
  if (/^(ECONN|ETIMEDOUT|EAI_|ENOTFOUND|EPIPE|SlowDown|ServiceUnavailable)/.test(code)) {
    return new StoreUnreachable();
  }
  return error;
}
