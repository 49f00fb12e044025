/** What the log said last, as number and id, for a backup; and where it lies. */
export const lastEvent = {
  schema: 'audit',
  table: 'event',
  query: 'select seq, id from audit.event order by seq desc limit 1',
} as const;
