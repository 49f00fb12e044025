import { z } from 'zod';
import { filledText } from '#libs/platform';
import { roleSchema } from '../../contracts/index.js';

/** A new account. Its password is made by the house; each half is shown once, to another person. */
export const createUserBody = z
  .strictObject({
    username: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z][a-z0-9._-]{1,49}$/),
    displayName: filledText(100),
    roles: z
      .array(roleSchema)
      .min(1)
      .overwrite((roles) => [...new Set(roles)])
      .refine((roles) => !roles.includes('operator') || roles.length === 1, {
        message: 'Die Betreuung hat keine weitere Rolle',
      }),
    orgUnitIds: z.array(z.uuid()).default([]),
  })
  .meta({
    id: 'CreateUser',
    examples: [
      {
        username: 'neumann',
        displayName: 'Anna Neumann',
        roles: ['clerk'],
        orgUnitIds: ['01a22c3c-2be6-7605-ad7d-3bdd136d1021'],
      },
    ],
  });

/** The account with the first half of its password; whoever confirms the roles sees the second. */
export const createdUser = z
  .strictObject({
    id: z.uuid(),
    username: z.string(),
    firstHalf: z
      .string()
      .describe('First half of the one-time password, shown this once, for the person alone'),
    roleGrantId: z.uuid().describe('The roles hold when a second person has confirmed this'),
  })
  .meta({ id: 'CreatedUser' });

export type CreateUserBody = z.infer<typeof createUserBody>;
export type CreatedUser = z.infer<typeof createdUser>;

/** An account that was opened on the machine itself, with its whole password, which is shown this once. */
export interface UserAtHost {
  readonly id: string;
  readonly username: string;
  readonly password: string;
}
