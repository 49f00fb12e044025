import { readFile, stat } from 'node:fs/promises';
import { errorCode } from '#libs/kernel';
import { ImportAktenplanUseCase, ListAktenplanQuery } from '#libs/records';
import { aktenplanImported, aktenplanListed } from '#libs/records/contracts';
import { inColumns } from '../command-line/columns.js';
import { oneWord, runHouseTask, type HouseTask } from '../command-line/house-tasks.js';

/** Bytes of a plan; at 100 a unit some 100,000 units. */
const MAX_BYTES = 10 * 1024 ** 2;

const tasks: Readonly<Record<string, HouseTask>> = {
  async show(app, ctx) {
    const { items } = await app.get(ListAktenplanQuery).execute(ctx);
    const rows = items.map(({ number, title, aussonderungsart, retentionYears }) => [
      number,
      aussonderungsart,
      retentionYears === null ? '–' : `${retentionYears} Jahre`,
      title,
    ]);
    return { text: inColumns(rows).join('\n') || 'Noch kein Aktenplan.', data: items };
  },

  async import(app, ctx, args) {
    const csv = await textOf(oneWord(args, 'Die Datei mit dem Aktenplan'));
    const report = await app.get(ImportAktenplanUseCase).execute(ctx, csv);
    const { created, updated, unchanged } = report;
    const text = `Aktenplan übernommen: ${created} neu, ${updated} geändert, ${unchanged} wie zuvor.`;
    return { text, data: report };
  },
};

/** Shows the Aktenplan and takes one over. */
export function aktenplanCommand(words: string[]): Promise<void> {
  const records = [aktenplanListed, aktenplanImported];
  return runHouseTask({ command: 'aktenplan', tasks, records }, words);
}

async function textOf(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw new Error(`${path}: ist zu groß für einen Aktenplan`);
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    throw new Error(`${path}: kann nicht gelesen werden (${code})`, { cause: error });
  }
}
