import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { lint, type Linted } from './lint.js';
import { allowedCode, plantedCode } from './planted-code.js';
import { repository } from './sources.js';

const minutes = 180_000;

/** Each code with its place in the list and a head short enough for the name of a test. */
function named<T extends { readonly code: string }>(codes: readonly T[]) {
  return codes.map((code, index) => ({ ...code, index, head: code.code.slice(0, 100) }));
}

describe('the rules of ESLint', () => {
  let planted: Linted;
  let allowed: Linted;

  beforeAll(async () => {
    planted = await lint(plantedCode.map(({ path, code }) => ({ path, text: code })));
    allowed = await lint(allowedCode.map(({ path, code }) => ({ path, text: code })));
  }, minutes);

  it.each(named(plantedCode))('refuse by $rule: $head', ({ rule, index }) => {
    expect(planted.findings[index]?.map((finding) => finding.rule)).toContain(rule);
  });

  it.each(named(allowedCode))('let $path say: $head', ({ index }) => {
    const ours = allowed.findings[index]?.filter(({ rule }) => rule?.startsWith('aktei/'));
    expect(ours).toEqual([]);
  });

  it('have each said of a planted file whatever they can say', () => {
    const said = new Set(planted.findings.flat().map(({ message }) => message));
    expect(planted.sentences.filter((sentence) => !said.has(sentence))).toEqual([]);
  });

  it('say each sentence for one reason only', () => {
    expect(new Set(planted.sentences).size).toBe(planted.sentences.length);
  });
});

describe('the files known to break a rule of ESLint', () => {
  it(
    'still break it; whoever has mended one takes it off the list',
    async () => {
      const text = readFileSync(join(repository, 'rules/known-offenders.json'), 'utf8');
      const known: Record<string, string[]> = JSON.parse(text).lint;
      const listed = Object.entries(known).flatMap(([rule, files]) =>
        files.map((path) => ({ rule, path })),
      );
      const codes = listed.map(({ path }) => ({
        path,
        text: readFileSync(join(repository, path), 'utf8'),
      }));
      const { findings } = await lint(codes, '--nobody-excepted');
      const mended = listed.filter(
        ({ rule }, index) => !findings[index]?.some((finding) => finding.rule === rule),
      );
      expect(mended).toEqual([]);
    },
    minutes,
  );
});
