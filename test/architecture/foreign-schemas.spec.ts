import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository, sources, type Source } from './sources.js';

const modules = readdirSync(join(repository, 'libs'));
const verbs = 'from|join|into|update|table|references|truncate|using|on';
const naming = new RegExp(`\\b(?:${verbs})\\s+(?:only\\s+)?(${modules.join('|')})\\.(\\w+)`, 'gi');

/** The tables of other modules that a source of `module` spells out in SQL. */
function foreignTables(module: string, { path, text }: Source): string[] {
  return [...text.matchAll(naming)]
    .filter(([, schema]) => schema !== module)
    .map(([, schema, table]) => `${path}: ${schema}.${table}`);
}

describe('SQL', () => {
  it.each(modules)('of %s names no table of another module', (module) => {
    const own = sources(`libs/${module}`).filter(({ path }) => !path.endsWith('.spec.ts'));
    expect(own.flatMap((source) => foreignTables(module, source))).toEqual([]);
  });

  it('of a migration names no table of another module', () => {
    const found = sources('migrations').flatMap((source) => {
      const module = /^migrations\/\d{4}_([a-z]+)_/.exec(source.path)?.[1];
      return module ? foreignTables(module, source) : [];
    });
    expect(found).toEqual([]);
  });

  it('that names a foreign table is found', () => {
    const planted = { path: 'planted.ts', text: 'select 1 from records.akte a' };
    expect(foreignTables('search', planted)).toEqual(['planted.ts: records.akte']);
  });
});
