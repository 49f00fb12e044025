import type { INestApplicationContext } from '@nestjs/common';
import { AkteiError, describeError } from '#libs/kernel';
import { RequestInvalid, systemCaller, Transactions, type Ctx } from '#libs/platform';
import type { Records } from '#libs/platform/contracts';
import { withOperatorContext } from '../operator-context.js';
import { withDatabase } from '../settings.js';
import { takeSwitch } from './parse-options.js';
import { nearest } from './nearest.js';
import { Usage } from './usage.js';

/** What a task has to say: to people, and to programs (`--json`). */
export interface Answer {
  readonly text: string;
  readonly data: unknown;
}

/** Something to do in the house, in one transaction. */
export type HouseTask = (app: INestApplicationContext, ctx: Ctx, args: string[]) => Promise<Answer>;

/** The tasks of a command by their names, and what of it goes into the log. */
export interface HouseTasks {
  readonly command: string;
  readonly tasks: Readonly<Record<string, HouseTask>>;
  readonly records: Records;
}

/** Does the task that is named first and prints what it says. @throws Usage */
export async function runHouseTask(
  { command, tasks, records }: HouseTasks,
  words: readonly string[],
): Promise<void> {
  const { args, on: asJson } = takeSwitch(words, 'json');
  const [name = '', ...rest] = args;
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!task) throw new Usage(unknownTask(name, Object.keys(tasks)));
  const caller = systemCaller(`aktei ${command} ${name}`, { reads: [], records });
  try {
    const { text, data } = await withDatabase((config) =>
      withOperatorContext(config, (app) =>
        app.get(Transactions).run(caller, (ctx) => task(app, ctx, rest)),
      ),
    );
    console.log(asJson ? JSON.stringify(data, null, 2) : text);
  } catch (error) {
    throw error instanceof AkteiError ? new Error(sentenceOf(error), { cause: error }) : error;
  }
}

/** What went wrong, and where: each fault of what was given in a line of its own. */
function sentenceOf(error: AkteiError): string {
  const faults = error instanceof RequestInvalid ? error.faults : [];
  const lines = faults.map(({ path, message }) => `  ${path}: ${message}`);
  return [describeError(error), ...lines].join('\n');
}

function unknownTask(name: string, known: readonly string[]): string {
  if (name === '') return `Welche Aufgabe? ${known.join(', ')}.`;
  const meant = nearest(name, known);
  return `Die Aufgabe „${name}“ gibt es nicht. ${meant ? `Meinten Sie „${meant}“?` : `Es gibt ${known.join(', ')}.`}`;
}

/** The one word a task needs. @throws Usage where it is missing, or where there are more */
export function oneWord(args: readonly string[], what: string): string {
  const [word, ...rest] = args;
  if (!word) throw new Usage(`${what} fehlt.`);
  if (rest.length > 0) throw new Usage(`„${String(rest[0])}“ ist hier zu viel.`);
  return word;
}
