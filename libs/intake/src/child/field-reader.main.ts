import { serveRequests } from '#libs/children';
import { cluesOfLetter } from '#libs/letters/clues';
import { proposeFields } from '#libs/letters/fields';
import type { FieldsRead, FieldTask } from './field-reader.protocol.js';

/** The disposable child that goes over the texts of letters. It has no connection and no credentials. */
serveRequests(({ pages, options }: FieldTask): Promise<FieldsRead> => {
  const fields = proposeFields(pages, options);
  return Promise.resolve({ fields, clues: cluesOfLetter(pages, fields, options) });
});
