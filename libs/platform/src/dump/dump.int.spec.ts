import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#libs/kernel';
import { createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { asAdmin } from '../testing/test-cluster.js';
import { DumpRefused } from './dump-session.js';
import { loadDump, type Dump } from './load-dump.js';
import { occupiedTables } from './occupied.js';
import { Snapshot } from './snapshot.js';
import type { StoredTable } from './stored-tables.js';

const key = ({ schema, name }: { schema: string; name: string }) => `${schema}.${name}`;
const origin = { backup: 'x', takenAt: new Date(0), lastSeq: '1', lastEvent: null };

/** A value that any table takes, once checks and keys of other tables are out of the way. */
const valueOf: Readonly<Record<string, string>> = {
  text: `E'Zeile 1\\nZeile\\t2 \\\\ \\\\N ''ä'''`,
  varchar: `'v'`,
  uuid: 'gen_random_uuid()',
  timestamptz: `'2026-11-30 12:34:56.789012+01'`,
  timestamp: `'2026-11-30 12:34:56.789012'`,
  date: `'2026-02-28'`,
  bool: 'true',
  int2: '3',
  int4: '4',
  int8: '5000000000',
  float4: '0.1',
  float8: '0.1',
  numeric: '1.50',
  jsonb: `'{"a": "ü\\n"}'`,
  json: `'{"a": 1}'`,
  bytea: `'\\x00ff5c0a'`,
  interval: `'1 day 2 hours'`,
  tsvector: `'amt:1'`,
  inet: `'::1'`,
  daterange: `'[2026-01-01,2026-02-01)'`,
  tstzrange: `'[2026-01-01,2026-02-01)'`,
};

const event = () =>
  `'${JSON.stringify({
    id: newId(),
    at: '2026-11-30T00:00:00.000Z',
    actor: { kind: 'system', id: 'x', onBehalfOf: null },
    action: 'a',
    object: { type: 'o', id: '1' },
    reason: 'r',
    requestId: newId(),
  })}'`;

describe(Snapshot.name, () => {
  let source: TestDatabase;
  let target: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    [source, target] = [
      await createTestDatabase({ parts: [] }),
      await createTestDatabase({ parts: [] }),
    ];
    for (const db of [source, target]) await db.asOwner(WITHOUT_CHECKS);
    client = new pg.Client({ connectionString: source.ownerUrl });
    await client.connect();
  }, 60_000);
  afterAll(async () => {
    await client.end();
    await source.drop();
    await target.drop();
  });

  /** Everything a database is made of, without asking the code under test what that is. */
  const contentOf = async (db: TestDatabase) => {
    const session = new pg.Client({ connectionString: db.ownerUrl });
    await session.connect();
    const { rows: tables } = await session.query<{ schema: string; name: string }>(ROOTS);
    const content = new Map<string, string>();
    for (const { schema, name } of tables) {
      const { rows } = await session.query<{ all: string }>(
        `select coalesce(string_agg(t::text, E'\\n' order by t::text), '') as all
         from "${schema}"."${name}" t`,
      );
      content.set(`${schema}.${name}`, rows[0]?.all ?? '');
    }
    await session.end();
    return content;
  };

  const plant = async (schema: string, name: string) => {
    const { rows: columns } = await client.query<{ column: string; type: string }>(COLUMNS, [
      `${schema}.${name}`,
    ]);
    const values = columns.map(({ column, type }) => {
      if (`${schema}.${name}.${column}` === 'audit.event.body') return event();
      if (type.startsWith('_')) return `array[${valueOf[type.slice(1)] ?? 'null'}]`;
      return type.startsWith('enum:') ? `'${type.slice(5)}'` : (valueOf[type] ?? 'null');
    });
    const names = columns.map(({ column }) => `"${column}"`);
    await client.query(
      `insert into "${schema}"."${name}" (${names.join()}) overriding system value
       values (${values.join()}) on conflict do nothing`,
    );
  };

  const dumpOf = async (snapshot: Snapshot): Promise<Dump> => {
    const held = new Map<string, string>();
    const tables: (StoredTable & { rows: number })[] = [];
    for (const table of await snapshot.tables()) {
      held.set(key(table), await text(snapshot.read(table)));
      tables.push({ ...table, rows: await snapshot.count(table) });
    }
    const sequences = await snapshot.sequences();
    const rowsOf = async (table: StoredTable) => Readable.from([held.get(key(table)) ?? '']);
    return { tables, sequences, rowsOf, origin };
  };

  it('misses no row of any table: one that is planted in each comes back as it was', async () => {
    await client.query('set session_replication_role = replica');
    const { rows: tables } = await client.query<{ schema: string; name: string }>(ROOTS);
    for (const { schema, name } of tables) await plant(schema, name);
    await client.query(`select setval('audit.event_seq_seq', 4711)`);
    const before = await contentOf(source);
    expect(before.size).toBeGreaterThan(35);
    for (const [name, content] of before) expect([name, content]).not.toEqual([name, '']);

    const snapshot = await Snapshot.take(source.ownerUrl);
    const dump = await dumpOf(snapshot);
    await snapshot.end();
    expect(dump.tables.map(key).sort()).toEqual([...before.keys()].sort());
    expect(dump.tables.filter(({ rows }) => rows === 0)).toEqual([]);

    expect(await occupiedTables(target.ownerUrl)).toEqual([]);
    await loadDump(target.ownerUrl, dump);
    const after = await contentOf(target);
    const restores = 'platform.restore';
    // What was noted before comes back, and this restore beside it.
    expect(after.get(restores)).toContain(before.get(restores));
    expect(after.get(restores)).not.toBe(before.get(restores));
    after.set(restores, before.get(restores) ?? '');
    expect(after).toEqual(before);
    await target.asOwner(
      `do $$ begin assert (select last_value from audit.event_seq_seq) = 4711; end $$`,
    );
    expect(await occupiedTables(target.ownerUrl)).toContain('records.akte');
  }, 120_000);

  it('shows one moment, whatever is written meanwhile', async () => {
    const snapshot = await Snapshot.take(source.ownerUrl);
    const [blob] = (await snapshot.tables()).filter((table) => key(table) === 'storage.blob');
    if (!blob) throw new Error('no table of blobs');
    const before = await snapshot.count(blob);
    await source.asOwner(`insert into storage.blob values (repeat('e', 64), 1, now())`);
    expect(await snapshot.count(blob)).toBe(before);
    expect((await text(snapshot.read(blob))).split('\n')).toHaveLength(before + 1);
    await snapshot.end();
  });

  it('keeps nothing of a load that ends too early', async () => {
    const snapshot = await Snapshot.take(source.ownerUrl);
    const dump = await dumpOf(snapshot);
    await snapshot.end();
    const before = await contentOf(target);
    const short = async () => Readable.from(['']);
    await expect(loadDump(target.ownerUrl, { ...dump, rowsOf: short })).rejects.toThrow(
      '0 statt 1 Zeilen geladen',
    );
    expect(await contentOf(target)).toEqual(before);
  });

  it('says which table does not fit, before it touches any', async () => {
    const table = { schema: 'records', name: 'akte', columns: ['id', 'farbe'], rows: 1 };
    const rowsOf = async () => Readable.from(['']);
    const dump = { tables: [table], sequences: [], rowsOf, origin };
    await expect(loadDump(target.ownerUrl, dump)).rejects.toThrow('Tabelle records.akte');
  });

  it('runs alone, and leaves no lock when it is let go of in the middle of a table', async () => {
    const snapshot = await Snapshot.take(source.ownerUrl);
    await expect(Snapshot.take(source.ownerUrl)).rejects.toThrow('Eine andere Sicherung läuft');
    const [table] = await snapshot.tables();
    if (table) snapshot.read(table).on('error', () => undefined);
    await snapshot.end();
    await (await Snapshot.take(source.ownerUrl)).end();
  });

  it('refuses a login from which row-level security hides rows', async () => {
    const role = `half_blind_${randomBytes(4).toString('hex')}`;
    await asAdmin(source.ownerUrl, `create role ${role} login password 'x' in role aktei_app`);
    const url = new URL(source.ownerUrl);
    url.username = role;
    url.password = 'x';
    try {
      await expect(Snapshot.take(url.href)).rejects.toThrow(DumpRefused);
      await expect(Snapshot.take(url.href)).rejects.toThrow(`alter role ${role} bypassrls`);
    } finally {
      await asAdmin(source.ownerUrl, `drop role ${role}`);
    }
  });
});

const WITHOUT_CHECKS = `do $$ declare c record; begin
  for c in select conrelid::regclass as t, conname from pg_constraint
    where contype = 'c' and connamespace::regnamespace::text !~ '^(pg_|information_schema)'
      and coninhcount = 0
  loop execute format('alter table %s drop constraint %I', c.t, c.conname); end loop; end $$`;

const ROOTS = `select n.nspname as schema, c.relname as name from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition
    and n.nspname not in ('information_schema', 'pg_catalog', 'pg_toast')
    and n.nspname || '.' || c.relname not in
      ('public.aktei_migration', 'pgboss.version', 'pgboss.queue_stats')
  order by 1, 2`;

const COLUMNS = `select a.attname as column,
    case when t.typtype = 'e'
      then 'enum:' || (select enumlabel from pg_enum where enumtypid = t.oid limit 1)
      else t.typname end as type
  from pg_attribute a join pg_type t on t.oid = a.atttypid
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
    and a.attgenerated = '' order by a.attnum`;
