import { z } from 'zod';
import { roleSchema } from '../contracts/index.js';

/** Roles and units for an account that is there, or those that it loses. */
export const rightsBody = z
  .strictObject({
    roles: z.array(roleSchema).max(5).default([]),
    orgUnitIds: z.array(z.uuid()).max(100).default([]),
  })
  .refine(({ roles, orgUnitIds }) => roles.length + orgUnitIds.length > 0, {
    message: 'Bitte eine Rolle oder Einheit nennen',
  })
  .meta({ id: 'UserRights', examples: [{ roles: ['registrar'], orgUnitIds: [] }] });

/** What waits for a second person. */
export const askedRoles = z
  .strictObject({
    roleGrantId: z.uuid(),
    firstHalf: z
      .string()
      .nullable()
      .describe(
        'First half of the one-time password that the account has with its first role, shown this once; ' +
          'null where it keeps the password it has',
      ),
  })
  .meta({ id: 'AskedRoles' });

export type RightsBody = z.infer<typeof rightsBody>;
