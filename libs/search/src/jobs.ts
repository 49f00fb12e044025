import { z } from 'zod';
import { defineJob } from '#libs/platform';

/** Puts a Dokument into the index as it is now, or takes it out when it is gone. */
export const indexDokument = defineJob(
  'search.index-dokument',
  z.strictObject({ dokumentId: z.uuid() }),
  { retryLimit: 8, retryDelaySeconds: 2, expireSeconds: 600, concurrency: 2 },
);

/** Enqueues the Dokumente of an Akte, a page at a time, each page by a job of its own. */
export const reindexAkte = defineJob(
  'search.reindex-akte',
  z.strictObject({ akteId: z.uuid(), after: z.uuid().nullable() }),
  { retryLimit: 8, retryDelaySeconds: 2, expireSeconds: 60, concurrency: 1 },
);

/**
 * As {@link indexDokument}, for what older rules have indexed: a second one is merged into one that waits or runs,
 * which what follows a change of the Dokument must not be.
 */
export const renewDokument = defineJob(
  'search.renew-dokument',
  z.strictObject({ dokumentId: z.uuid() }),
  { retryLimit: 3, retryDelaySeconds: 10, expireSeconds: 600, concurrency: 1, singleton: true },
);

/** Has indexed anew what older rules have indexed; runs by the clock. */
export const renewIndex = defineJob('search.renew-index', z.strictObject({}), {
  retryLimit: 0,
  retryDelaySeconds: 1,
  expireSeconds: 60,
  concurrency: 1,
});
