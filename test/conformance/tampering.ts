import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Client } from 'minio';
import type { S3Config } from '#libs/storage/contracts';

/** What somebody, or a failing disk, does behind the back of a store. */
export interface Tampering {
  /** Puts those bytes under a key, whatever it says; null takes them away. */
  write(sha256: string, bytes: Buffer | null): Promise<void>;
  /** What lies in the quarantine under that key. */
  setAside(sha256: string): Promise<Buffer[]>;
}

const pathOf = (sha256: string): string =>
  `sha256/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

/** With the rights of whoever owns the folder. */
export function tamperWithFolder(folder: string): Tampering {
  return {
    async write(sha256, bytes) {
      const path = join(folder, pathOf(sha256));
      if (!bytes) return rm(path);
      await mkdir(dirname(path), { recursive: true });
      await chmod(path, 0o640).catch(() => undefined);
      await writeFile(path, bytes);
    },
    async setAside(sha256) {
      const quarantine = join(folder, 'quarantine');
      const names = await readdir(quarantine).catch(() => []);
      const own = names.filter((name) => name.startsWith(sha256));
      return Promise.all(own.map((name) => readFile(join(quarantine, name))));
    },
  };
}

/** With the keys of the bucket. */
export function tamperWithBucket(config: S3Config): Tampering {
  const { endpoint, bucket, ...rest } = config;
  const client = new Client({ endPoint: endpoint, ...rest });
  return {
    async write(sha256, bytes) {
      if (bytes) await client.putObject(bucket, pathOf(sha256), bytes, bytes.length);
      else await client.removeObject(bucket, pathOf(sha256));
    },
    async setAside(sha256) {
      const kept: Buffer[] = [];
      const names: string[] = [];
      for await (const item of client.listObjectsV2(bucket, `quarantine/${sha256}`, true)) {
        names.push(String(Reflect.get(Object(item), 'name')));
      }
      for (const name of names) kept.push(await buffer(await client.getObject(bucket, name)));
      return kept;
    },
  };
}

/** One way of being wrong. */
export interface DamageDone {
  readonly name: string;
  readonly to: (bytes: Buffer) => Buffer | null;
}

/** What becomes of good bytes; each of them differs from them. */
export const damages: readonly DamageDone[] = [
  { name: 'first byte flipped', to: (bytes) => flipped(bytes, 0) },
  { name: 'byte in the middle flipped', to: (bytes) => flipped(bytes, bytes.length >> 1) },
  { name: 'last byte flipped', to: (bytes) => flipped(bytes, bytes.length - 1) },
  { name: 'last byte missing', to: (bytes) => bytes.subarray(0, -1) },
  { name: 'half of it missing', to: (bytes) => bytes.subarray(0, bytes.length >> 1) },
  { name: 'one byte more', to: (bytes) => Buffer.concat([bytes, Buffer.from([0])]) },
  { name: 'emptied', to: () => Buffer.alloc(0) },
  { name: 'all zeros', to: (bytes) => Buffer.alloc(bytes.length) },
  { name: 'deleted', to: () => null },
];

function flipped(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes);
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}
