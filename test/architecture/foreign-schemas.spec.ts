import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createdObjects, foreignObjects } from './foreign-schemas.js';
import { repository, sources, type Source } from './sources.js';

const modules = readdirSync(join(repository, 'libs'));
const migrations = sources('migrations');
const objects = createdObjects(migrations, modules);

/** The module a file belongs to: by its folder, or by the name of the migration; null in an app. */
function moduleOf(path: string): string | null {
  return /^(?:libs\/|migrations\/\d{4}_)([a-z]+)/.exec(path)?.[1] ?? null;
}

const inProduction = ({ path }: Source): boolean =>
  !path.endsWith('.spec.ts') && !path.includes('/testing/');

/** Spellings of the schema of records, each planted in the module named before it. */
const planted: readonly [module: string, text: string][] = [
  ['search', "'select 1 from records.akte a'"],
  ['search', "'SELECT 1 FROM RECORDS.AKTE'"],
  ['search', `'select 1 from "records"."akte"'`],
  ['search', `'select 1 from records."akte"'`],
  ['search', "'select 1 from search.page p, records.akte a'"],
  ['search', "'select (select count(*) from records.akte) from search.page'"],
  ['search', "'delete from search.page p using records.akte a where a.id = p.akte_id'"],
  ['search', "'merge into search.page p using (table records.akte) a on a.id = p.akte_id'"],
  ['search', "'select records.hidden_function(1) from search.page'"],
  ['search', "'records.akte'"],
  ['search', 'sql`, records.akte a`'],
  ['search', 'sql`select 1 from records\n  . akte`'],
  ['search', 'sql`select ${columns} from records.${table}`'],
  ['search', "'select 1 from records' + '.akte'"],
  ['search', "sql`${head} ${sql`from records.akte`}`"],
  ['search', "Entity({ schema: 'records', name: 'akte' })"],
  ['search', "'set local search_path to records, public'"],
  ['search', "`select set_config('search_path', 'records', true)`"],
  ['intake', "'select 1 from pgboss.job'"],
  ['intake', "'pgboss.job'"],
]; // prettier-ignore

/** Texts that look like it and are none: names of actions, jobs and events, own and published tables. */
const harmless: readonly [module: string | null, text: string][] = [
  ['search', "'akte.opened'"],
  ['intake', "'records.dokument-filed'"],
  ['records', "defineJob('intake.read-page', payload)"],
  ['search', "'#libs/records.js'"],
  ['search', "'https://example.test/records.akte'"],
  ['search', "'select p.id from search.page p'"],
  ['search', 'sql`select 1 from search.page p where access.sees_akte(p.akte_id)`'],
  ['platform', "'select 1 from pgboss.job'"],
  [null, "'intake.read-page'"],
  [null, 'import { akteOpened } from "#libs/records/contracts";'],
  [null, '// select 1 from records.akte'],
  ['search', 'visible(ctx, sql`p.akte_id`)'],
];

describe('SQL', () => {
  it.each(modules)('of %s names nothing of the schema of another module', (module) => {
    const own = sources(`libs/${module}`).filter(inProduction);
    expect(own.flatMap((source) => foreignObjects(module, source, objects))).toEqual([]);
  });

  it('is not spelled by an app', () => {
    const own = sources('apps').filter(inProduction);
    expect(own.flatMap((source) => foreignObjects(null, source, objects))).toEqual([]);
  });

  it('of a migration names nothing of the schema of another module', () => {
    const found = migrations.flatMap((source) =>
      foreignObjects(moduleOf(source.path), source, objects),
    );
    expect(found).toEqual([]);
  });
});

describe(foreignObjects.name, () => {
  it.each(planted)('finds in %s: %s', (module, text) => {
    expect(foreignObjects(module, { path: 'planted.ts', text }, objects)).not.toEqual([]);
  });

  it.each(planted.slice(0, 18))('finds in an app what %s may not name: %s', (_module, text) => {
    expect(foreignObjects(null, { path: 'planted.ts', text }, objects)).not.toEqual([]);
  });

  it.each(harmless)('lets %s say %s', (module, text) => {
    expect(foreignObjects(module, { path: 'planted.ts', text }, objects)).toEqual([]);
  });

  it('looks at a migration as at a source of its module', () => {
    const path = 'migrations/0999_search_planted.ts';
    const text = 'await runner.query(`alter table records.akte add column found boolean`);';
    expect(foreignObjects(moduleOf(path), { path, text }, objects)).toEqual([
      `${path}:1 records.akte`,
    ]);
  });
});

describe(createdObjects.name, () => {
  it('knows what the migrations create and what they rename it to', () => {
    const text =
      'create table if not exists records.a (); CREATE FUNCTION "records"."b"(); ' +
      'alter table records.a rename to c;';
    const found = createdObjects([{ path: 'planted.ts', text }], ['records']);
    expect([...(found.get('records') ?? [])]).toEqual(['a', 'b', 'c']);
  });

  it('finds the tables of the house', () => {
    expect(objects.get('records')).toContain('akte');
    expect(objects.get('intake')).toContain('refuse_removal_of_filed');
  });
});
