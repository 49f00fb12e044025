import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'minio';
import { z } from 'zod';
import { errorCode } from '#libs/kernel';
import type { S3Config } from '#libs/storage/contracts';
import { bytesOf, type Bytes } from '../bytes.js';
import { PartMissing, PlaceFailed, type BackupPlace, type Stored } from './backup-place.js';
import { writeDurably } from './write-durably.js';

const NOT_FOUND = new Set(['NotFound', 'NoSuchKey']);

const listed = z.object({ prefix: z.string().optional() });

/** A prefix in a bucket of any S3 server. */
export class S3Place implements BackupPlace {
  readonly name: string;

  private constructor(
    private readonly client: Client,
    private readonly bucket: string,
    private readonly prefix: string,
  ) {
    this.name = `s3://${bucket}/${prefix}`;
  }

  /**
   * @param prefix empty or with a slash at its end
   * @throws PlaceFailed where there is no such bucket; it is never made
   */
  static async open(config: Omit<S3Config, 'bucket'>, bucket: string, prefix: string) {
    const { endpoint, port, useSSL, accessKey, secretKey, region } = config;
    const client = new Client({ endPoint: endpoint, port, useSSL, accessKey, secretKey, region });
    const there = await client.bucketExists(bucket).catch((error: unknown) => {
      throw new PlaceFailed(`Der Speicher ${endpoint} antwortet nicht: ${errorCode(error)}`);
    });
    if (!there) throw new PlaceFailed(`Den Bucket ${bucket} gibt es nicht.`);
    return new S3Place(client, bucket, prefix);
  }

  /** By way of a file: a server wants to know the size, and an object is there whole or not at all. */
  async put(name: string, source: Bytes): Promise<Stored> {
    const path = join(tmpdir(), `aktei-backup-${randomUUID()}`);
    try {
      const stored = await writeDurably(path, source);
      const key = this.prefix + name;
      const { bytes } = stored;
      await this.client.putObject(this.bucket, key, createReadStream(path), bytes);
      const found = await this.size(name);
      if (found !== bytes) throw new PlaceFailed(`${name} kam nicht vollständig an.`);
      return stored;
    } catch (error) {
      if (errorCode(error) !== 'ENOSPC') throw error;
      throw new PlaceFailed(`In ${tmpdir()} ist kein Platz für die größte Datei (TMPDIR).`);
    } finally {
      await rm(path, { force: true });
    }
  }

  async open(name: string): Promise<Bytes> {
    try {
      return bytesOf(await this.client.getObject(this.bucket, this.prefix + name));
    } catch (error) {
      throw NOT_FOUND.has(errorCode(error)) ? new PartMissing(name) : error;
    }
  }

  async size(name: string): Promise<number | null> {
    try {
      return (await this.client.statObject(this.bucket, this.prefix + name)).size;
    } catch (error) {
      if (NOT_FOUND.has(errorCode(error))) return null;
      throw error;
    }
  }

  async folders(name: string): Promise<string[]> {
    const below = `${this.prefix}${name}/`;
    const found: string[] = [];
    for await (const item of this.client.listObjectsV2(this.bucket, below, false)) {
      const { prefix } = listed.parse(item);
      if (prefix !== undefined) found.push(prefix.slice(below.length, -1));
    }
    return found.sort();
  }
}
