import { z } from 'zod';

/** Whether anybody reads at all, whatever comes of a single Stapel. */
export const readingStateDto = z
  .strictObject({
    /** True when work waits and no worker has given a sign for some time. */
    standstill: z.boolean(),
    /** Since when the oldest work waits that could be done now; null where none waits. */
    waitingSince: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ReadingState' });
export type ReadingStateDto = z.infer<typeof readingStateDto>;
