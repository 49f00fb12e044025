import { CATALOGUE, type CommandHelp } from './catalogue.js';

/** Characters of a call beside which what it does still fits; a longer one has it below. */
const CALL_WIDTH = 34;

const END = [
  'Rückgabe: 0 erledigt, 1 Fehler, 2 falscher Aufruf oder falsche Einstellungen',
  'Mehr zu einem Befehl: aktei help BEFEHL. Einstellungen stehen in docs/operations/configure.md.',
];

/** The help of everything, or of one command; of everything, too, where there is no such command. */
export function helpText(name?: string): string {
  const one = CATALOGUE.find((command) => command.name === name);
  if (!one) {
    const all = CATALOGUE.flatMap(callLines);
    return ['aktei – Betrieb der E-Akte', '', ...all, '', ...END].join('\n');
  }
  const more = one.more ? ['', ...one.more.map((line) => `  ${line}`)] : [];
  return [...callLines(one), ...more].join('\n');
}

/** The names of all commands. */
export const commandNames: readonly string[] = CATALOGUE.map(({ name }) => name);

function callLines({ name, calls }: CommandHelp): string[] {
  return calls.flatMap(({ words, says }) => {
    const call = `aktei ${name} ${words}`.trimEnd();
    const fits = call.length < CALL_WIDTH;
    return fits
      ? [`  ${call.padEnd(CALL_WIDTH)}${says}`]
      : [`  ${call}`, `  ${' '.repeat(CALL_WIDTH)}${says}`];
  });
}
