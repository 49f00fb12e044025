import { z } from 'zod';

/** The id in a path. */
export const idParam = z.strictObject({
  id: z.uuid().describe('Kennung').describe('Kennung (UUID)'),
});
export type IdParam = z.infer<typeof idParam>;
