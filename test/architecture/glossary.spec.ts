import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { repository, sources, type Source } from './sources.js';

/**
 * Pieces of words that give German away in an identifier. Where one of them occurs, the whole hump
 * must stand in docs/glossary.md, or be one of the English words that happen to contain it.
 */
const germanStems = [
  'akte', 'vorgang', 'vorgaeng', 'dokument', 'stapel', 'trennbl', 'vermerk', 'eingang', 'ausgang',
  'verfueg', 'zeichn', 'zeichen', 'kenntnis', 'laufweg', 'vorlage', 'vertret', 'frist', 'aussonder',
  'anbiet', 'bewert', 'abgabe', 'sperre', 'betreff', 'federf', 'beteilig', 'anlage', 'protokoll',
  'schrift', 'datei', 'benutzer', 'kennwort', 'passwort', 'suche', 'treffer', 'seite', 'ablage',
  'ablegen', 'anlegen', 'loesch', 'schliess', 'pruef', 'einheit', 'behoerde', 'verwaltung', 'amt',
  'nummer', 'zustaend', 'bearbeit', 'absender', 'empfaeng', 'speicher', 'hinweis', 'meldung',
  'fehler', 'jahr', 'titel', 'anschrift', 'register', 'ordner', 'auftrag', 'umlaut', 'bescheid',
]; // prettier-ignore

const english = new Set([
  'document', 'documents', 'documentation', 'register', 'registered', 'registers', 'registerd',
  'aktei', 'title', 'titles', 'umlaut', 'umlauts', 'seam',
]); // prettier-ignore

/** Every word of the glossary table, in lower case: nouns and the plurals used in code. */
function glossaryWords(): Set<string> {
  const text = readFileSync(join(repository, 'docs/glossary.md'), 'utf8');
  const cells = text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| word'))
    .map((line) => line.split('|'));
  const words = cells.flatMap(([, noun = '', plural = '']) => expand(noun, plural));
  return new Set(words);
}

function expand(nouns: string, plurals: string): string[] {
  const singular = nouns.split(/[,\s()]+/).filter((word) => /^\p{L}{3,}$/u.test(word));
  const endings = plurals.match(/-(?:en|n|e)\b/g)?.map((ending) => ending.slice(1)) ?? [];
  const spelled = plurals.split(/[,\s]+/).filter((word) => /^\p{L}{3,}$/u.test(word));
  const inflected = singular.flatMap((word) => endings.map((ending) => word + ending));
  return [...singular, ...spelled, ...inflected].map((word) => word.toLowerCase());
}

function identifiers({ path, text }: Source): Set<string> {
  const found = new Set<string>();
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind));
  return found;
}

function humps(identifier: string): string[] {
  return identifier
    .split(/[_$\d]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .map((hump) => hump.toLowerCase())
    .filter((hump) => hump !== '');
}

/** Humps with a German stem that the glossary does not know. */
function unknownGerman(source: Source, words: ReadonlySet<string>): string[] {
  return [...identifiers(source)].flatMap((identifier) =>
    humps(identifier)
      .filter((hump) => germanStems.some((stem) => hump.includes(stem)))
      .filter((hump) => !words.has(hump) && !english.has(hump))
      .map((hump) => `${source.path}: ${identifier} (${hump})`),
  );
}

describe('identifiers', () => {
  it('use only the German nouns of the glossary', () => {
    const words = glossaryWords();
    const all = sources('libs', 'apps', 'migrations', 'test', 'bench');
    expect(all.flatMap((source) => unknownGerman(source, words))).toEqual([]);
  });

  it('with a German word that is not in the glossary are found', () => {
    const planted = { path: 'planted.ts', text: 'const suchTreffer = openAkte(aktenOrdner);' };
    expect(unknownGerman(planted, glossaryWords())).toEqual([
      'planted.ts: suchTreffer (treffer)',
      'planted.ts: aktenOrdner (ordner)',
    ]);
  });
});
