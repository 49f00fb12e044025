import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { piecesOf, type Bytes } from '../bytes.js';

/** What a sealed file begins with; the last sign is the version of the form. */
export const MAGIC = Buffer.from('AKTEISL1');
const SALT = 32;
const HEADER = MAGIC.length + SALT;
const CHUNK = 64 * 1024;
const TAG = 16;

/** A sealed file that was changed, cut off, renamed, or sealed with another key. */
export class SealBroken extends Error {
  constructor() {
    super('verändert, abgeschnitten oder mit einem anderen Schlüssel verschlüsselt');
    this.name = 'SealBroken';
  }
}

/** Bytes of a file of that size after sealing. */
export function sealedSize(size: number): number {
  return HEADER + size + Math.max(1, Math.ceil(size / CHUNK)) * TAG;
}

/**
 * Encrypts with AES-256-GCM in chunks of 64 KiB, in the STREAM construction of Hoang, Reyhanitabar,
 * Rogaway and Vizár (CRYPTO 2015): the nonce counts the chunks and marks the last, so that none can be
 * left out, moved or cut off. Each file has a key of its own by HKDF (RFC 5869) from key, random salt
 * and its name, so that no file can take the place of another.
 */
export async function* seal(source: Bytes, key: Buffer, name: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT);
  const own = fileKey(key, salt, name);
  yield Buffer.concat([MAGIC, salt]);
  let count = 0n;
  let held: Buffer | null = null;
  for await (const chunk of piecesOf(source, { first: CHUNK, rest: CHUNK })) {
    if (held) yield encrypt(own, nonce(count++, false), held);
    held = chunk;
  }
  yield encrypt(own, nonce(count, true), held ?? Buffer.alloc(0));
}

/** @throws SealBroken; what came before was right, but perhaps not all */
export async function* unseal(source: Bytes, key: Buffer, name: string): AsyncGenerator<Buffer> {
  let own: Buffer | null = null;
  let count = 0n;
  let held: Buffer | null = null;
  for await (const piece of piecesOf(source, { first: HEADER, rest: CHUNK + TAG })) {
    if (!own) {
      own = fileKey(key, saltOf(piece), name);
      continue;
    }
    if (held) yield decrypt(own, nonce(count++, false), held);
    held = piece;
  }
  if (!own || !held) throw new SealBroken();
  yield decrypt(own, nonce(count, true), held);
}

function fileKey(key: Buffer, salt: Buffer, name: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, `aktei backup file ${name}`, 32));
}

function saltOf(header: Buffer): Buffer {
  const sealed = header.length === HEADER && header.subarray(0, MAGIC.length).equals(MAGIC);
  if (!sealed) throw new SealBroken();
  return header.subarray(MAGIC.length);
}

function nonce(count: bigint, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(count, 3);
  bytes.writeUInt8(last ? 1 : 0, 11);
  return bytes;
}

function encrypt(key: Buffer, iv: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, iv: Buffer, piece: Buffer): Buffer {
  if (piece.length < TAG) throw new SealBroken();
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG });
  decipher.setAuthTag(piece.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(piece.subarray(0, -TAG)), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}
