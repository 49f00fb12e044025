import { defineFlag } from '../define-flag.js';

/** What became of the child that looked at the bytes; perhaps the fault of a machine that was out of breath. */
export const parserFlags = [
  defineFlag('PARSER.TIMEOUT', {
    final: false,
    textOfOriginal: 'Das Untersuchen der Datei hat zu lange gedauert und wurde abgebrochen.',
    textOfPage: 'Das Lesen der Seite hat zu lange gedauert und wurde abgebrochen.',
  }),
  defineFlag('PARSER.CRASHED', {
    final: false,
    textOfOriginal: 'Beim Untersuchen der Datei ist der Leser abgestürzt.',
    textOfPage: 'Beim Lesen der Seite ist der Leser abgestürzt.',
  }),
  defineFlag('PARSER.MEMORY', {
    final: false,
    textOfOriginal: 'Die Datei braucht mehr Arbeitsspeicher, als erlaubt ist.',
    textOfPage: 'Die Seite braucht mehr Arbeitsspeicher, als erlaubt ist.',
  }),
  defineFlag('PARSER.OUTPUT', {
    final: false,
    textOfOriginal: 'Aus der Datei entsteht mehr, als erlaubt ist. Das Lesen wurde abgebrochen.',
    textOfPage: 'Aus der Seite entsteht mehr, als erlaubt ist. Das Lesen wurde abgebrochen.',
  }),
] as const;
