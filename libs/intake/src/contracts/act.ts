import { z } from 'zod';

/**
 * Name of an act of which the step is one of several, such as filing twelve letters at once; the sender
 * makes it. It stands in the event of each letter, so that the log tells what was done together.
 */
export const act = z
  .uuid()
  .optional()
  .describe(
    'Kennung einer gemeinsamen Handlung mit mehreren Eingängen; steht bei jedem im Protokoll',
  );

/** That name as the details of an event hold it: nothing for a step that stands alone. */
export function partOf(name: string | undefined): { act?: string } {
  return name === undefined ? {} : { act: name };
}
