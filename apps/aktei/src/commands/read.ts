import { resolve } from 'node:path';
import { strongestCage } from '#libs/children';
import { Reader, type EngineChoice } from '#libs/imaging';
import { defaultSeparators, separatorsWith, type SeparatorOptions } from '#libs/letters';
import { errorCode } from '#libs/kernel';
import { oneOf, parseOptions, wholeNumber } from '../command-line/parse-options.js';
import { Progress } from '../read/progress.js';
import { readFiles } from '../read/read-files.js';
import type { RenditionMode } from '../read/rendition.js';
import type { ResultFolder } from '../read/result-folder.js';
import { Scratch } from '../read/scratch.js';
import { summaryRow, summaryTable } from '../read/summary.js';
import type { Verdict } from '../read/verdict.js';
import { validateClaims } from '../read/validate-claims.js';
import { validateRenditions } from '../read/validate-renditions.js';
import { Usage } from '../command-line/usage.js';

/** Pages at the same time beyond which the memory of an office machine does not suffice. */
const MAX_JOBS = 32;

interface Order {
  readonly files: readonly string[];
  readonly out: string;
  readonly choice: EngineChoice;
  readonly rendition: RenditionMode;
  readonly validates: boolean;
  readonly sheets: SeparatorOptions;
}

/** Reads files into a folder, with neither server nor database. */
export async function readCommand(args: string[]): Promise<void> {
  const order = parseOrder(args);
  try {
    await run(order);
  } catch (error) {
    const code = errorCode(error);
    if (!/^E[A-Z]+$/.test(code)) throw error;
    throw new Error(`${order.out}: Die Ergebnisse können nicht geschrieben werden (${code}).`, {
      cause: error,
    });
  }
}

function parseOrder(args: string[]): Order {
  const { values, positionals } = parseOptions(args, {
    out: { type: 'string' },
    engine: { type: 'string' },
    jobs: { type: 'string' },
    lang: { type: 'string' },
    rendition: { type: 'string' },
    'no-validate': { type: 'boolean' },
    trennwert: { type: 'string', multiple: true },
  });
  if (positionals.length === 0) throw new Usage('Was soll gelesen werden? Es fehlt eine Datei.');
  if (!values.out) throw new Usage('Wohin? --out ORDNER fehlt.');
  const engine = oneOf('engine', values.engine, ['auto', 'wasm', 'native']);
  const language = values.lang ?? 'deu';
  if (!/^[A-Za-z_]{3,20}(?:\+[A-Za-z_]{3,20}){0,4}$/.test(language)) {
    throw new Usage(`--lang ist etwa deu oder deu+eng, nicht „${language}“.`);
  }
  const processes = wholeNumber('jobs', values.jobs, { min: 1, max: MAX_JOBS, fallback: 2 });
  return {
    files: positionals,
    out: resolve(values.out),
    choice: { engine: engine === 'wasm' ? 'tesseract.js' : engine, processes, language },
    rendition: oneOf('rendition', values.rendition, ['scans', 'always', 'none']),
    validates: values['no-validate'] !== true,
    sheets: values.trennwert ? separatorsWith(sheetTexts(values.trennwert)) : defaultSeparators,
  };
}

/** @throws Usage for a text that AKTEI_SEPARATORS would not take either */
function sheetTexts(given: readonly string[]): string[] {
  const texts = given.map((text) => text.trim());
  if (texts.every((text) => /^[^,]{1,80}$/.test(text))) return texts;
  throw new Usage('--trennwert hat 1 bis 80 Zeichen ohne Komma; für mehrere wird es wiederholt.');
}

async function run({ files, out, choice, rendition, validates, sheets }: Order): Promise<void> {
  const scratch = await Scratch.open(out);
  const reader = await startReader(choice, scratch);
  const release = onStop(scratch);
  const progress = new Progress(files.length);
  const rows = new Map<ResultFolder, { place: number; cells: string[] }>();
  const renditions: ResultFolder[] = [];
  const claims = new Map<string, ResultFolder>();
  const note = (folder: ResultFolder, verdict: Verdict, place = 0): void => {
    const known = rows.get(folder)?.place ?? place;
    rows.set(folder, { place: known, cells: summaryRow(verdict) });
  };
  try {
    await readFiles(files, {
      reader,
      out,
      scratch,
      jobs: choice.processes,
      rendition,
      sheets,
      onPage: ({ name }, pageNo, pageCount) => progress.page(name, pageNo, pageCount),
      onDone: ({ given, name, path }, folder, verdict) => {
        progress.done(name);
        note(folder, verdict, files.indexOf(given));
        if (verdict.rendition.file !== null) renditions.push(folder);
        if (verdict.format === 'pdf') claims.set(path, folder);
      },
      onUnreadable: (given, error) => progress.failed(given, error),
    });
    if (validates) {
      for (const [folder, verdict] of await validateRenditions(renditions)) note(folder, verdict);
      for (const [folder, verdict] of await validateClaims(claims)) note(folder, verdict);
    }
  } finally {
    await reader.close();
    await scratch.remove();
    release();
  }
  // Files without pages are done early; the table keeps the order of the call.
  const lines = [...rows.values()].sort((a, b) => a.place - b.place).map(({ cells }) => cells);
  if (lines.length > 0) console.log(summaryTable(lines));
  const { name, model, version } = reader.engineInfo;
  console.log(`${progress.summary()} Texterkennung: ${name} ${version}, Modell ${model}.`);
  console.log(`Ergebnisse: ${out}`);
  console.log((await strongestCage()).says);
  if (progress.failures > 0) process.exitCode = 1;
}

async function startReader(choice: EngineChoice, scratch: Scratch): Promise<Reader> {
  try {
    return await Reader.start(choice, undefined, scratch.folder);
  } catch (error) {
    await scratch.remove();
    throw new Error(
      `Die Texterkennung „${choice.engine}“ mit dem Modell „${choice.language}“ gibt es hier nicht.`,
      { cause: error },
    );
  }
}

/** Whoever stops the reading finds whole files and no scratch; answers with what undoes it. */
function onStop(scratch: Scratch): () => void {
  const stop = (): void => {
    scratch.removeNow();
    console.error('Abgebrochen. Fertig gelesene Dateien haben eine verdict.json.');
    process.exit(1);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return () => process.off('SIGINT', stop).off('SIGTERM', stop);
}
