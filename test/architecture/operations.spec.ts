import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { platformAreas } from '#libs/platform';
import { installationAreas } from '../../apps/aktei/src/areas.js';
import { repository, sources } from './sources.js';

const page = (name: string): string =>
  readFileSync(join(repository, 'docs/operations', name), 'utf8');

/** The first column of the tables of a text: what stands there between backticks. */
function firstColumn(text: string): string[] {
  return [...text.matchAll(/^\| (`[^|]+?) +\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
}

/** The variables of each area, each once: two areas may read the same one. */
function variablesByArea(): Map<string, string[]> {
  const seen = new Set<string>();
  return new Map(
    [...platformAreas, ...installationAreas].map(({ name, variables }) => {
      const own = variables.filter((variable) => !seen.has(variable));
      for (const variable of own) seen.add(variable);
      return [name, [...own].sort()];
    }),
  );
}

/** Whoever looks for a setting or a log line at night has nothing but these pages. */
describe('docs/operations', () => {
  it('names every setting under its area, and none that does not exist', () => {
    const sections = page('configure.md').split(/^## /m).slice(1);
    const named = sections.map((section): [string, string[]] => [
      section.slice(0, section.indexOf('\n')),
      firstColumn(section).sort(),
    ]);
    expect(new Map(named)).toEqual(variablesByArea());
  });

  it('names the metrics that there are', () => {
    const product = sources('libs').filter(({ path }) => !path.endsWith('.spec.ts'));
    const made = product.flatMap(({ text }) =>
      [...text.matchAll(/new (?:Gauge|Counter|Histogram|Summary)\(\{\s*name: '(aktei_\w+)'/g)].map(
        ([, name]) => name,
      ),
    );
    const named = firstColumn(page('watch.md')).filter((name) => name.startsWith('aktei_'));
    expect(named.sort()).toEqual(made.sort());
  });

  it('quotes log lines that the code writes', () => {
    const log = page('watch.md')
      .split(/^## /m)
      .find((section) => section.startsWith('Log lines'));
    const quoted = firstColumn(log ?? '').filter((name) => name.includes(' '));
    const code = sources('libs')
      .map(({ text }) => text)
      .join('\n');
    expect(quoted.length).toBeGreaterThan(5);
    expect(quoted.filter((line) => !code.includes(line))).toEqual([]);
  });
});
