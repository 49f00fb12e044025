import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { printHistory } from '../documents/history-pdf.js';
import type { PrintedEntry, PrintTask } from './protocol.js';

/** Not readline: it also breaks at U+2028, which may stand inside a name. */
async function* entriesOf(path: string): AsyncGenerator<PrintedEntry> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as PrintedEntry;
  }
}

/** The disposable child that prints one history and ends. It has no connection and no credentials. */
async function work({ akte, entriesPath, pdfPath, ...how }: PrintTask): Promise<void> {
  await writeFile(pdfPath, await printHistory(akte, entriesOf(entriesPath), how));
}

process.once('message', (task: PrintTask) => {
  work(task).then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
process.on('disconnect', () => process.exit(1));
