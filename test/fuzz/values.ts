import type { Random } from './random.js';

/** Texts that have broken parsers, databases, logs or screens somewhere. */
const TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  '\u202e',
  '\ud800',
  '\udfff davor',
  'dahinter \ud83d',
  // A cut after 500 goes through the middle of the last character.
  'x'.repeat(499) + '😀',
  // What a cursor holds, with half a character in it.
  Buffer.from('["2026-01-01T00:00:00.000000Z\\ud83d","\\ud83d"]').toString('base64url'),
  'ß',
  'a\u0308',
  '../../etc/passwd',
  '%00',
  '%2e%2e%2f',
  "' or 1=1 --",
  '${jndi:ldap://x}',
  '<script>alert(1)</script>',
  '\r\nx-injected: 1',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '1e400',
  '-1',
  '9223372036854775808',
  '2026-02-30',
  '0000-00-00T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  '{"a":1}',
  'x'.repeat(501),
  '😀'.repeat(300),
  'a'.repeat(10_000),
];

const NUMBERS: readonly number[] = [
  0,
  -1,
  1,
  0.5,
  101,
  1e9,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  5e-324,
];

export function anyText(random: Random): string {
  return random.pick(TEXTS);
}

export function anyNumber(random: Random): number {
  return random.pick(NUMBERS);
}

/** Anything that JSON can hold, three levels deep at most. */
export function anyJson(random: Random, depth = 0): unknown {
  const kind = random.below(depth < 3 ? 8 : 6);
  if (kind < 2) return anyText(random);
  if (kind === 2) return anyNumber(random);
  if (kind === 3) return random.chance(0.5);
  if (kind === 4) return null;
  if (kind === 5) return [];
  const many = random.below(random.chance(0.02) ? 200 : 4);
  const items = Array.from({ length: many }, () => anyJson(random, depth + 1));
  if (kind === 6) return items;
  return Object.fromEntries(items.map((item) => [anyText(random).slice(0, 60), item]));
}
