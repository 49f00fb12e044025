import { z } from 'zod';

/** As many letters as an address can name. */
export const MOST_NAMED = 100;

const id = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** Letters that an address names. */
export const letterIds = z
  .string()
  .regex(new RegExp(`^${id}(?:,${id}){0,${MOST_NAMED - 1}}$`))
  .describe(`Kennungen der Eingänge, durch Komma getrennt, höchstens ${MOST_NAMED}`);
