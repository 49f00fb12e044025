import { z } from 'zod';
import { text } from '#libs/platform';

/** The password there is and the one there is to be; how long that has to be is a rule of the domain. */
export const changePasswordBody = z
  .strictObject({ current: text(400).min(1), next: text(400).min(1) })
  .meta({
    id: 'ChangePassword',
    examples: [{ current: 'altes Kennwort', next: 'ein neues, langes Kennwort' }],
  });

export type ChangePasswordBody = z.infer<typeof changePasswordBody>;
