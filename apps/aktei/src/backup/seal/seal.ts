import { createHmac, hkdfSync } from 'node:crypto';
import type { Bytes } from '../bytes.js';
import { MAGIC, seal, sealedSize, unseal } from './sealed-bytes.js';

/** How files look in a backup: as they are, or sealed with a key. */
export interface Seal {
  readonly encrypted: boolean;
  /** Under which name an object with that SHA-256 lies; sealed, the name does not tell the hash. */
  objectName(sha256: string): string;
  /** Bytes that a file of that size takes up. */
  sizeOf(size: number): number;
  close(source: Bytes, name: string): Bytes;
  open(source: Bytes, name: string): Bytes;
}

/** Nobody has given a key. */
export const unsealed: Seal = {
  encrypted: false,
  objectName: placeOf,
  sizeOf: (size) => size,
  close: (source) => source,
  open: refuseSealed,
};

/** Everything is readable with that key alone. */
export function sealedWith(key: Buffer): Seal {
  const names = Buffer.from(hkdfSync('sha256', key, '', 'aktei backup names', 32));
  return {
    encrypted: true,
    objectName: (sha256) => placeOf(createHmac('sha256', names).update(sha256).digest('hex')),
    sizeOf: sealedSize,
    close: (source, name) => seal(source, key, name),
    open: (source, name) => unseal(source, key, name),
  };
}

function placeOf(name: string): string {
  return `objects/${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
}

/** Without a key a sealed file would look like a damaged one. */
async function* refuseSealed(source: Bytes): AsyncGenerator<Buffer> {
  let first = true;
  for await (const chunk of source) {
    if (first && chunk.subarray(0, MAGIC.length).equals(MAGIC)) {
      throw new Error('Diese Sicherung ist verschlüsselt. Es fehlt --key-file DATEI.');
    }
    first = false;
    yield chunk;
  }
}
