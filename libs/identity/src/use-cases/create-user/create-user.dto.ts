import { z } from 'zod';
import { filledText } from '#libs/platform';
import { roleSchema } from '../../contracts/index.js';

/** A new account. Its password is made by the house and answered once. */
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
      .transform((roles) => [...new Set(roles)])
      .refine((roles) => !roles.includes('operator') || roles.length === 1, {
        message: 'Die Betreuung hat keine weitere Rolle',
      }),
    orgUnitIds: z.array(z.uuid()).default([]),
  })
  .meta({ id: 'CreateUser' });

/** The account with its password, which is shown this once. */
export const createdUser = z
  .strictObject({
    id: z.uuid(),
    username: z.string(),
    password: z.string(),
    roleGrantId: z
      .uuid()
      .nullable()
      .describe(
        'The roles hold when a second person has confirmed this; null where they hold already',
      ),
  })
  .meta({ id: 'CreatedUser' });

export type CreateUserBody = z.infer<typeof createUserBody>;
export type CreatedUser = z.infer<typeof createdUser>;
