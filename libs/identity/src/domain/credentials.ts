import { sha256Hex } from '#libs/kernel';

/** Prefix of every station key, so that a leaked one is recognised in a log or a repository. */
const KEY_PREFIX = 'aks';

/** The id and the secret of a station key. */
export interface StationKey {
  readonly stationId: string;
  readonly secret: string;
}

/** The text an operator copies to the scanner PC; shown once, never stored. */
export function formatStationKey({ stationId, secret }: StationKey): string {
  return `${KEY_PREFIX}_${stationId.replaceAll('-', '')}_${secret}`;
}

/** Takes a key apart, or answers null for anything that is none. */
export function parseStationKey(text: string): StationKey | null {
  const match = /^aks_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const stationId = match[1].replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { stationId, secret: match[2] };
}

/**
 * What is stored of a random 32-byte secret. Plain SHA-256 suffices: there is nothing to guess,
 * unlike with passwords.
 */
export function hashSecret(secret: string): string {
  return sha256Hex(secret);
}
