import { z } from 'zod';

/** What the thread for passwords is asked: to hash one, or whether it belongs to what is stored. */
export const hashRequest = z.strictObject({
  password: z.string(),
  stored: z.string().nullable(),
  parameters: z.strictObject({
    memoryCost: z.int(),
    timeCost: z.int(),
    parallelism: z.int(),
  }),
});

export type HashRequest = z.infer<typeof hashRequest>;
