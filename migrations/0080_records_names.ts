import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The Betreffe of Vorgänge and Dokumente are kept as those of Akten are, each under the version it
 * came with. What was renamed before has lost its former Betreffe; the present one is known to hold
 * from now on.
 */
export class RecordsNames1764000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NAMES_BY_VERSION);
    await runner.query(nameTable('vorgang', 'opened_at'));
    await runner.query(nameTable('dokument', 'filed_at'));
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** Two changes within one millisecond are two names. */
const NAMES_BY_VERSION = `
  alter table records.akte_name add column version integer;
  update records.akte_name n set version = numbered.version
    from (
      select akte_id, valid_from,
        row_number() over (partition by akte_id order by valid_from) as version
      from records.akte_name
    ) numbered
    where (n.akte_id, n.valid_from) = (numbered.akte_id, numbered.valid_from);
  alter table records.akte_name
    drop constraint akte_name_pkey,
    add primary key (akte_id, version);
`;

function nameTable(owner: string, begin: string): string {
  return `
    create table records.${owner}_name (
      ${owner}_id uuid not null references records.${owner},
      version integer not null,
      betreff text not null,
      valid_from timestamptz not null,
      valid_to timestamptz,
      primary key (${owner}_id, version)
    );
    insert into records.${owner}_name (${owner}_id, version, betreff, valid_from)
      select id, version, betreff, case when version = 1 then ${begin} else now() end
      from records.${owner};
    grant select, insert, update on records.${owner}_name to aktei_app;
  `;
}
