/**
 * What belongs to somebody, for a backup: hash and size of each blob. Bytes that are on their way in
 * belong to nobody yet; whoever sends them has no receipt and sends them again.
 */
export const keptBlobs = 'select sha256, size from storage.blob order by sha256';

/** Which store the database belongs to, for a backup; and where that stands. */
export const knownStore = {
  schema: 'storage',
  table: 'store',
  query: 'select id from storage.store where marked_at is not null',
} as const;
