import { parseArgs, type ParseArgsConfig } from 'node:util';
import { errorCode } from '#libs/kernel';
import { Usage } from './usage.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Options and other words of a command.
 *
 * @throws Usage for an option that is unknown or lacks its value
 */
export function parseOptions<T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw errorCode(error).startsWith('ERR_PARSE_ARGS')
      ? new Usage('Eine Angabe ist unbekannt oder ohne Wert.')
      : error;
  }
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
