import 'reflect-metadata';
import { commandNames, helpText } from './command-line/help.js';
import { nearest } from './command-line/nearest.js';
import { Usage } from './command-line/usage.js';

type Command = (args: string[]) => Promise<void>;

/** Loaded when called: the help needs nothing of the house. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  up: async () => (await import('./commands/up.js')).upCommand,
  migrate: async () => (await import('./commands/migrate.js')).migrateCommand,
  seed: async () => (await import('./commands/seed.js')).seedCommand,
  user: async () => (await import('./commands/user.js')).userCommand,
  unit: async () => (await import('./commands/unit.js')).unitCommand,
  station: async () => (await import('./commands/station.js')).stationCommand,
  aktenplan: async () => (await import('./commands/aktenplan.js')).aktenplanCommand,
  store: async () => (await import('./commands/store.js')).storeCommand,
  reserve: async () => (await import('./commands/reserve.js')).reserveCommand,
  backup: async () => (await import('./commands/backup.js')).backupCommand,
  restore: async () => (await import('./commands/restore.js')).restoreCommand,
  read: async () => (await import('./commands/read.js')).readCommand,
  trennblatt: async () => (await import('./commands/trennblatt.js')).trennblattCommand,
  help: () => Promise.resolve(helpCommand),
  version: async () => (await import('./commands/version.js')).versionCommand,
};

function helpCommand([name]: string[]): Promise<void> {
  if (name !== undefined && !commandNames.includes(name)) throw new Usage(unknown(name));
  console.log(helpText(name));
  return Promise.resolve();
}

function unknown(name: string): string {
  const meant = nearest(name, commandNames);
  return `„${name}“ gibt es nicht.${meant ? ` Meinten Sie „${meant}“?` : ''}`;
}

const [word = 'help', ...args] = process.argv.slice(2);
const name = word === '-h' ? 'help' : word.replace(/^--/, '');
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
try {
  if (!command) throw new Usage(unknown(word));
  if (args.some((arg) => arg === '--help' || arg === '-h')) await helpCommand([name]);
  else await (await command())(args);
} catch (error) {
  if (error instanceof Usage) console.error(`${error.message}\nMehr dazu: ${helpOf(command)}`);
  else console.error(await sentenceOf(error));
  process.exitCode = error instanceof Usage || isConfigError(error) ? 2 : 1;
}

/** How to get the help that fits. */
function helpOf(known: unknown): string {
  return known && name !== 'help' ? `aktei help ${name}` : 'aktei help';
}

/** What a person can do something with; the message of our own errors is a code. */
async function sentenceOf(error: unknown): Promise<unknown> {
  const { AkteiError, describeError } = await import('#libs/kernel');
  if (error instanceof AkteiError) return describeError(error);
  return error instanceof Error ? error.message : error;
}

/** By its name: its class would bring the whole platform along, which the help does without. */
function isConfigError(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConfigError';
}
