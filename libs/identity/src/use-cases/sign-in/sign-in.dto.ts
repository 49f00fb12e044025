import { z } from 'zod';

/** What somebody types to sign in. */
export const signInBody = z
  .strictObject({ username: z.string().min(1).max(100), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn' });

export type SignInBody = z.infer<typeof signInBody>;
