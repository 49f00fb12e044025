import { z } from 'zod';
import { text } from '#libs/platform';

/** What somebody types to sign in. */
export const signInBody = z
  .strictObject({ username: text(100).min(1), password: text(400).min(1) })
  .meta({ id: 'SignIn', examples: [{ username: 'neumann', password: 'Kennwort' }] });

export type SignInBody = z.infer<typeof signInBody>;
