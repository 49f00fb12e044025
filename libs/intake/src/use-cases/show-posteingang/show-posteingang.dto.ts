import { z } from 'zod';

/**
 * What a letter is fetched for: `look` when a person opens it, `prefetch` when a program loads it
 * before anybody has asked for it. Whoever opens it afterwards asks again with `look`.
 */
export const letterQuery = z.strictObject({
  purpose: z
    .enum(['look', 'prefetch'])
    .default('look')
    .describe('Ansehen, oder im Voraus laden; so steht es im Protokoll'),
});
export type LetterQuery = z.infer<typeof letterQuery>;
