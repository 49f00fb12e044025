import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { serveRequests } from '#libs/children';
import { printHistory } from '../documents/history-pdf.js';
import type { Printed, PrintedEntry, PrintTask } from './protocol.js';

/** Not readline: it also breaks at U+2028, which may stand inside a name. */
async function* entriesOf(path: string): AsyncGenerator<PrintedEntry> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as PrintedEntry;
  }
}

/** The disposable child that prints one history. It has no connection and no credentials. */
serveRequests(async ({ akte, ...how }: PrintTask, { input, output }): Promise<Printed> => {
  if (input === undefined || output === undefined) throw new Error('nothing to print from or to');
  await writeFile(output, await printHistory(akte, entriesOf(input), how));
  return 'printed';
});
