import pg from 'pg';

/** Tables that hang on a letter, in the order in which copies are made, with the columns that get values of their own. */
const COPIED: readonly (readonly [table: string, own: Readonly<Record<string, string>>])[] = [
  ['stapel', { id: 'c.stapel_id', client_ref: 'gen_random_uuid()', created_at: 'c.at' }],
  [
    'original',
    {
      id: 'c.original_id',
      stapel_id: 'c.stapel_id',
      client_ref: 'gen_random_uuid()',
      received_at: 'c.at',
    },
  ],
  ['page', { original_id: 'c.original_id' }],
  ['page_reading', { original_id: 'c.original_id' }],
  [
    'posteingang',
    {
      id: 'c.letter_id',
      stapel_id: 'c.stapel_id',
      original_id: 'c.original_id',
      received_at: 'c.at',
    },
  ],
  [
    'letter_fields',
    {
      letter_id: 'c.letter_id',
      outline: `jsonb_set(r.outline, '{betreff,value}', to_jsonb('Anliegen Nr. ' || c.no))`,
    },
  ],
];

/** By which column a table hangs on the letter that is copied. */
const KEYS: Readonly<Record<string, string>> = {
  stapel: 'id = l.stapel_id',
  original: 'id = l.original_id',
  page: 'original_id = l.original_id',
  page_reading: 'original_id = l.original_id',
  posteingang: 'id = l.id',
  letter_fields: 'letter_id = l.id',
};

/** Copies the newest letter of an inbox that often, 50 to a Stapel, one a minute back from now. */
export async function copyNewestLetter(adminUrl: string, copies: number): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(
      `create temp table copy as
         select no, gen_random_uuid() as letter_id, gen_random_uuid() as original_id,
           md5(salt || no / 50)::uuid as stapel_id,
           now() - no * interval '1 minute' as at
         from generate_series(1, ${copies}) no, (select gen_random_uuid()::text as salt) run`,
    );
    for (const [table, own] of COPIED) await client.query(await copyOf(client, table, own));
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

async function copyOf(
  client: pg.Client,
  table: string,
  own: Readonly<Record<string, string>>,
): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'intake' and table_name = $1 and is_generated = 'NEVER'
     order by ordinal_position`,
    [table],
  );
  const columns = rows.map(({ name }) => name);
  const values = columns.map((name) => own[name] ?? `r.${name}`);
  const copies =
    table === 'stapel'
      ? '(select distinct on (stapel_id) * from copy order by stapel_id, no)'
      : 'copy';
  return `insert into intake.${table} (${columns.join(', ')})
    select ${values.join(', ')} from ${copies} c
    cross join (select * from intake.posteingang order by received_at desc limit 1) l
    join intake.${table} r on r.${KEYS[table] ?? 'false'}`;
}
