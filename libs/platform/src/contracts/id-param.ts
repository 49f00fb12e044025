import { z } from 'zod';

/** The id in a path. */
export const idParam = z.strictObject({ id: z.uuid() });
export type IdParam = z.infer<typeof idParam>;
