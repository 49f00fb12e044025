import { z } from 'zod';

/** Characters of a text: a code with more could not be read at 150 dpi. */
const LONGEST = 80;

/** What the codes of separator sheets say, joined by commas. */
export const separatorTexts = z
  .string()
  .transform((text) => text.split(',').map((value) => value.trim()))
  .refine((values) => values.every((value) => value !== '' && value.length <= LONGEST), {
    message: `ist keine Liste von Texten mit 1 bis ${LONGEST} Zeichen`,
  });
