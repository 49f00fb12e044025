import type pg from 'pg';

/** A table that holds state, with the columns that have values of their own. */
export interface StoredTable {
  readonly schema: string;
  readonly name: string;
  /** Without generated ones, which PostgreSQL computes anew. */
  readonly columns: readonly string[];
}

/** A sequence and the number it has given out last. */
export interface StoredSequence {
  readonly schema: string;
  readonly name: string;
  readonly value: string;
}

/**
 * What describes the schema is written by whoever makes it: our migrations and the queue's own. The
 * figures of the queue are no state either, and their daily partitions are there only on their day.
 */
const NO_STATE = ['public.aktei_migration', 'pgboss.version', 'pgboss.queue_stats'];

/**
 * Every table there is, whatever schema it lies in, so that one that is added later is not forgotten.
 * A partitioned table is one: its rows find their partition again by themselves.
 */
export async function storedTables(client: pg.Client): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `select n.nspname::text as schema, c.relname::text as name,
       array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
       and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
       and n.nspname || '.' || c.relname <> all ($1)
     group by 1, 2 order by 1, 2`,
    [NO_STATE],
  );
  return rows;
}

/** Sequences that have been used, also those behind identity columns. */
export async function storedSequences(client: pg.Client): Promise<StoredSequence[]> {
  const { rows } = await client.query<StoredSequence>(
    `select schemaname::text as schema, sequencename::text as name, last_value::text as value
     from pg_sequences
     where last_value is not null and schemaname !~ '^pg_'
       and schemaname || '.' || sequencename <> 'public.aktei_migration_id_seq'
     order by 1, 2`,
  );
  return rows;
}

/** The name of a table in a statement. */
export function quoted(client: pg.Client, { schema, name }: { schema: string; name: string }) {
  return `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
}

/** Its columns in a statement. */
export function quotedColumns(client: pg.Client, { columns }: StoredTable): string {
  return columns.map((column) => client.escapeIdentifier(column)).join(', ');
}
