import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Bytes } from '../bytes.js';
import { seal, SealBroken, sealedSize, unseal } from './sealed-bytes.js';

const CHUNK = 64 * 1024;
const key = randomBytes(32);

async function* inPieces(bytes: Buffer, size = 10_007): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(source: Bytes): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

const sealed = (bytes: Buffer, name = 'a') => all(seal(inPieces(bytes), key, name));
const opened = (bytes: Buffer, name = 'a', with_ = key) =>
  all(unseal(inPieces(bytes), with_, name));

describe(seal.name, () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])(
    'gives back what was sealed, and foretells its size: %d bytes',
    async (size) => {
      const plain = randomBytes(size);
      const file = await sealed(plain);
      expect(file).toHaveLength(sealedSize(size));
      expect((await opened(file)).equals(plain)).toBe(true);
    },
  );

  it('looks different each time, also for the same bytes', async () => {
    const plain = Buffer.from('Bescheid');
    expect((await sealed(plain)).equals(await sealed(plain))).toBe(false);
  });
});

describe(unseal.name, () => {
  const plain = randomBytes(3 * CHUNK + 5);
  const header = 40;
  const step = CHUNK + 16;

  /** Without these refusals whoever can write to the place decides what is restored. */
  it.each<[string, (file: Buffer) => Buffer]>([
    ['a changed bit', (file) => flipped(file, header + step + 9)],
    ['a changed salt', (file) => flipped(file, 20)],
    ['another form', (file) => flipped(file, 0)],
    ['a cut in a chunk', (file) => file.subarray(0, -1)],
    ['a cut between chunks', (file) => file.subarray(0, header + 2 * step)],
    ['no chunk at all', (file) => file.subarray(0, header)],
    ['nothing', () => Buffer.alloc(0)],
    ['something behind the end', (file) => Buffer.concat([file, Buffer.from('x')])],
    [
      'a chunk that is left out',
      (file) => Buffer.concat([file.subarray(0, header), file.subarray(header + step)]),
    ],
    [
      'chunks that changed places',
      (file) =>
        Buffer.concat([
          file.subarray(0, header),
          file.subarray(header + step, header + 2 * step),
          file.subarray(header, header + step),
          file.subarray(header + 2 * step),
        ]),
    ],
  ])('refuses %s', async (_, change) => {
    const file = await sealed(plain);
    await expect(opened(change(file))).rejects.toThrow(SealBroken);
  });

  it('refuses another key, and a file in the place of another', async () => {
    const file = await sealed(plain);
    await expect(opened(file, 'a', randomBytes(32))).rejects.toThrow(SealBroken);
    await expect(opened(file, 'b')).rejects.toThrow(SealBroken);
  });
});

function flipped(file: Buffer, at: number): Buffer {
  const changed = Buffer.from(file);
  changed.writeUInt8((changed.readUInt8(at) ^ 1) & 0xff, at);
  return changed;
}
