import { z } from 'zod';

/** How a job lies in the queue: what it is about, and the request that has set it off. */
export const envelope = z.strictObject({
  payload: z.record(z.string(), z.unknown()),
  causedBy: z.uuid().nullable(),
});

export type Envelope = z.infer<typeof envelope>;
