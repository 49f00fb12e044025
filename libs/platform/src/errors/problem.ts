import { z } from 'zod';

/** RFC 9457 problem details, extended by our code, a reference for support and field errors. */
export const problemSchema = z
  .strictObject({
    type: z.string().describe('URI reference that identifies the code'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().describe('Stable error code, e.g. AKTE.NOT_FOUND'),
    reference: z.string().describe('Kennung, under which the log has the request'),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problemSchema>;

/** Seconds for the header `Retry-After` (RFC 9110, 10.2.3), or null where another try is no help. */
export function retryAfterOf({ data }: Pick<Problem, 'data'>): string | null {
  const seconds = data?.['retryAfterSeconds'];
  return seconds === undefined ? null : String(seconds);
}
