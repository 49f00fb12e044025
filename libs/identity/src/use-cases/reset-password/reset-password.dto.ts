import { z } from 'zod';

/** A new password, shown this once: whole, or its first half where the roles wait for a second person. */
export const newPassword = z
  .strictObject({
    password: z.string().nullable().describe('Null where only a half of it is told'),
    firstHalf: z
      .string()
      .nullable()
      .describe('First half of the one-time password; whoever confirms sees the second'),
    roleGrantId: z
      .uuid()
      .nullable()
      .describe('What the account held waits again; null where it held no role'),
  })
  .meta({ id: 'NewPassword' });

export type NewPassword = z.infer<typeof newPassword>;
