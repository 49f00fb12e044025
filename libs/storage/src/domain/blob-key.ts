/** 64 lower-case hex digits: the SHA-256 of the bytes. */
export type BlobKey = string;

const HEX = /^[0-9a-f]{64}$/;

/** True for a well-formed key. */
export function isBlobKey(text: string): text is BlobKey {
  return HEX.test(text);
}

/** `sha256/ab/cd/abcd…`: the same path in every backend, so that stores can be exchanged. */
export function pathOf(sha256: BlobKey): string {
  if (!isBlobKey(sha256)) throw new TypeError('not a SHA-256');
  return `sha256/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

/** The folders of a blob, from the root of the store down. */
export function foldersOf(sha256: BlobKey): string[] {
  return pathOf(sha256).split('/').slice(0, -1);
}

/** Under what bytes are kept that were taken out of the store: their key, and which time it was. */
export function quarantineName(sha256: BlobKey, unique: string): string {
  return `${sha256}.${unique}`;
}

/** Under what removed bytes are kept: removed twice they are the same bytes. */
export function removedName(sha256: BlobKey): string {
  return quarantineName(sha256, 'removed');
}

/** The key at the end of a path, or null for anything that is not ours. */
export function keyOf(path: string): BlobKey | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return isBlobKey(name) && path.endsWith(pathOf(name)) ? name : null;
}
