import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { sha256Hex } from '#libs/kernel';
import { tempDir } from '#libs/platform/testing';
import { BlobMissing, type BlobStore, type PutReport } from '#libs/storage';
import { grantRemoval, stillPermitted } from '#libs/storage/testing';

/** One thing every backend must do; a returned text says what went wrong. */
export interface ConformanceCase {
  readonly name: string;
  run(store: BlobStore): Promise<void>;
}

/** Raised by a case that found a deviation. */
export class Deviation extends Error {}

/** @throws Deviation */
export function expectThat(condition: boolean, message: string): void {
  if (!condition) throw new Deviation(message);
}

/** Puts bytes by way of a scratch file, as the product does. */
export async function putReport(store: BlobStore, bytes: Buffer): Promise<PutReport> {
  const folder = await tempDir();
  const path = join(folder, 'source');
  await writeFile(path, bytes);
  const report = await store.put({ path, sha256: sha256Hex(bytes), size: bytes.length });
  await rm(folder, { recursive: true });
  return report;
}

export async function put(store: BlobStore, bytes: Buffer): Promise<string> {
  await putReport(store, bytes);
  return sha256Hex(bytes);
}

async function read(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const absent = sha256Hex('nobody ever stored this');

/** The same list for the filesystem, MinIO and Versity. */
export const conformanceCases: readonly ConformanceCase[] = [
  {
    name: 'gives back what was put, byte for byte',
    async run(store) {
      const bytes = randomBytes(100_003);
      const sha256 = await put(store, bytes);
      expectThat((await read(await store.open(sha256))).equals(bytes), 'other bytes came back');
    },
  },
  {
    name: 'keeps a single byte and says its size',
    async run(store) {
      const sha256 = await put(store, randomBytes(1));
      expectThat((await store.stat(sha256))?.size === 1, 'wrong size');
    },
  },
  {
    name: 'takes a large blob in a stream',
    async run(store) {
      const bytes = randomBytes(70 * 1024 * 1024);
      const sha256 = await put(store, bytes);
      expectThat(sha256Hex(await read(await store.open(sha256))) === sha256, 'hash differs');
      await store.remove(grantRemoval(sha256), stillPermitted);
    },
  },
  {
    name: 'accepts the same content again and keeps one blob',
    async run(store) {
      const bytes = randomBytes(5_000);
      const first = await put(store, bytes);
      const second = await put(store, bytes);
      expectThat(first === second, 'two keys for one content');
      expectThat((await read(await store.open(first))).equals(bytes), 'content was disturbed');
    },
  },
  {
    name: 'survives ten simultaneous puts of the same content',
    async run(store) {
      const bytes = randomBytes(200_000);
      const keys = await Promise.all(Array.from({ length: 10 }, () => put(store, bytes)));
      expectThat(new Set(keys).size === 1, 'several keys');
      expectThat((await read(await store.open(keys[0] ?? ''))).equals(bytes), 'torn content');
    },
  },
  {
    name: 'reads ranges with both ends included',
    async run(store) {
      const bytes = randomBytes(10_000);
      const sha256 = await put(store, bytes);
      for (const [start, end] of [
        [0, 0],
        [0, 9_999],
        [9_999, 9_999],
        [1_234, 5_678],
      ] as const) {
        const part = await read(await store.open(sha256, { start, end }));
        expectThat(part.equals(bytes.subarray(start, end + 1)), `range ${start}-${end} is wrong`);
      }
    },
  },
  {
    name: 'knows what is not there',
    async run(store) {
      expectThat((await store.stat(absent)) === null, 'stat found a blob that never was');
      const failure = await store.open(absent).then(
        async (stream) => {
          await read(stream);
          return null;
        },
        (error: unknown) => error,
      );
      expectThat(failure instanceof BlobMissing, `open answered ${String(failure)}`);
    },
  },
  {
    name: 'lists every blob with size and time, in the order of the keys',
    async run(store) {
      const began = Date.now();
      const keys = await Promise.all([1, 2, 3].map((n) => put(store, randomBytes(n * 100))));
      const listed = [];
      for await (const blob of store.list()) listed.push(blob);
      const order = listed.map(({ sha256 }) => sha256);
      expectThat([...order].sort().join() === order.join(), 'not in order');
      for (const key of keys) {
        const blob = listed.find(({ sha256 }) => sha256 === key);
        expectThat(blob !== undefined, 'a blob is missing from the list');
        expectThat(Math.abs((blob?.storedAt.getTime() ?? 0) - began) < 120_000, 'time is off');
      }
    },
  },
  {
    name: 'lists beyond a thousand blobs',
    async run(store) {
      const keys = new Set<string>();
      for (let round = 0; round < 21; round += 1) {
        const batch = Array.from({ length: 50 }, () => put(store, randomBytes(40)));
        for (const key of await Promise.all(batch)) keys.add(key);
      }
      for await (const { sha256 } of store.list()) keys.delete(sha256);
      expectThat(keys.size === 0, `${keys.size} blobs are missing from the list`);
    },
  },
  {
    name: 'removes a blob and does not mind a second time',
    async run(store) {
      const sha256 = await put(store, randomBytes(300));
      await store.remove(grantRemoval(sha256), stillPermitted);
      await store.remove(grantRemoval(sha256), stillPermitted);
      expectThat((await store.stat(sha256)) === null, 'still there');
    },
  },
  {
    name: 'removes nothing without a permit, whatever its type claims',
    async run(store) {
      const sha256 = await put(store, randomBytes(300));
      const forged: unknown = { sha256 };
      const failure = await store
        .remove(forged as ReturnType<typeof grantRemoval>, stillPermitted)
        .catch((error: unknown) => error);
      expectThat(failure instanceof TypeError, 'a forged permit was taken');
      expectThat((await store.stat(sha256)) !== null, 'removed without a permit');
    },
  },
  {
    name: 'can take a removed content again',
    async run(store) {
      const bytes = randomBytes(300);
      const sha256 = await put(store, bytes);
      await store.remove(grantRemoval(sha256), stillPermitted);
      await put(store, bytes);
      expectThat((await read(await store.open(sha256))).equals(bytes), 'not there again');
    },
  },
  {
    name: 'refuses a key that is no SHA-256',
    async run(store) {
      const failure = await store.stat('../../etc/passwd').catch((error: unknown) => error);
      expectThat(failure instanceof TypeError, 'a foreign key was accepted');
    },
  },
  {
    name: 'leaves no trace of its probe',
    async run(store) {
      const before = [];
      for await (const { sha256 } of store.list()) before.push(sha256);
      await store.probe();
      const after = [];
      for await (const { sha256 } of store.list()) after.push(sha256);
      expectThat(before.join() === after.join(), 'the probe left something behind');
    },
  },
  {
    name: 'refuses a second put of the same key when asked to (If-None-Match)',
    async run(store) {
      expectThat((await store.probe()).putIfAbsent, 'a second put replaced the first');
    },
  },
];
