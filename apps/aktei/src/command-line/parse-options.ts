import { parseArgs, type ParseArgsConfig } from 'node:util';
import { errorCode } from '#libs/kernel';
import { nearest } from './nearest.js';
import { Usage } from './usage.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Options and other words of a command.
 *
 * @throws Usage for an option that is unknown or lacks its value; it names the option
 */
export function parseOptions<T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    if (!errorCode(error).startsWith('ERR_PARSE_ARGS')) throw error;
    throw new Usage(faultOf(error, Object.keys(options)), { cause: error });
  }
}

/** What is wrong, in German; Node says it in English and names the option between quotes. */
function faultOf(error: unknown, known: readonly string[]): string {
  const [, option = ''] = /'(?:-\w, )?(--?[\p{L}\d-]+)/u.exec(String(error)) ?? [];
  if (errorCode(error) !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return `${option || 'Eine Angabe'} steht hier ohne Wert oder mit einem, der nicht hingehört.`;
  }
  const meant = nearest(option.replace(/^-+/, ''), known);
  return `${option} gibt es hier nicht.${meant ? ` Meinten Sie --${meant}?` : ''}`;
}

/** Takes a switch such as `--json` out of the words of a command. */
export function takeSwitch(args: readonly string[], name: string): { args: string[]; on: boolean } {
  const rest = args.filter((word) => word !== `--${name}`);
  return { args: rest, on: rest.length < args.length };
}

/**
 * A whole number within its limits, or the default where nothing was said.
 *
 * @throws Usage
 */
export function wholeNumber(
  name: string,
  text: string | undefined,
  { min, max, fallback }: { min: number; max: number; fallback: number },
): number {
  if (text === undefined) return fallback;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new Usage(`--${name} ist eine Zahl von ${min} bis ${max}, nicht „${text}“.`);
}

/**
 * One of the words an option knows, or the first where nothing was said.
 *
 * @throws Usage
 */
export function oneOf<T extends string>(
  name: string,
  text: string | undefined,
  words: readonly [T, ...T[]],
): T {
  if (text === undefined) return words[0];
  const found = words.find((word) => word === text);
  if (found === undefined) throw new Usage(`--${name} ist ${words.join(', ')}, nicht „${text}“.`);
  return found;
}
