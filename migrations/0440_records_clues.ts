import type { MigrationInterface, QueryRunner } from 'typeorm';
import { z } from 'zod';
import { newId } from '#libs/kernel';
import { cluesOfAkte } from '#libs/letters/contracts';

const existing = z.array(
  z.object({ id: z.string(), aktenzeichen: z.string(), betreff: z.string() }),
);

/** Akten whose clues are made in one go. */
const BATCH = 500;

/**
 * By what a letter is recognised: words, addresses and number of each Akte, and what was read in the Dokumente that
 * lie in it. A clue lies where its Dokument lies: the key takes it along when the Dokument is moved, and the org unit
 * of the Akte stands with it, so that what somebody may not see is not even passed over.
 */
export class RecordsClues1764000000440 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(`
      select set_config('aktei.akten_read', 'all', true), set_config('aktei.akten_change', 'all', true)
    `);
    await fillExisting(runner);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLE = `
  alter table records.akte add unique (id, org_unit_id);
  alter table records.dokument add unique (id, akte_id);

  create table records.clue (
    id uuid primary key,
    akte_id uuid not null,
    dokument_id uuid,
    org_unit_id uuid not null,
    kind text not null check (kind <> ''),
    value text not null check (value <> '' and length(value) <= 120),
    filed_by text,
    foreign key (akte_id, org_unit_id) references records.akte (id, org_unit_id) on update cascade,
    foreign key (dokument_id, akte_id) references records.dokument (id, akte_id) on update cascade
  );
  comment on table records.clue is
    'What tells that a letter belongs to an Akte: of its Betreff (without a Dokument), or read in a Dokument';
  comment on column records.clue.filed_by is
    'Who has filed the Dokument, as the log names actors';
  create index clue_alike on records.clue (kind, value, org_unit_id, id desc);
  create index clue_of_akte on records.clue (akte_id, id desc);
  create index clue_of_dokument on records.clue (dokument_id) where dokument_id is not null;

  create function records.carry_unit() returns trigger language plpgsql as $$
  begin
    select org_unit_id into new.org_unit_id from records.akte where id = new.akte_id;
    return new;
  end $$;
  create trigger carries_unit before insert or update on records.clue
    for each row execute function records.carry_unit();

  select access.bind('records.clue', access.own_akte('read'), access.own_akte('change'));
  grant select, insert, delete on records.clue to aktei_app;
`;

/** Akten that came before the table are known by their Betreff; of their Dokumente nothing is learned. */
async function fillExisting(runner: QueryRunner): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const found: unknown = await runner.query(
      `select id, aktenzeichen, betreff from records.akte where id > $1 order by id limit ${BATCH}`,
      [after],
    );
    const akten = existing.parse(found);
    const last = akten.at(-1);
    if (!last) return;
    after = last.id;
    const clues = akten.flatMap((akte) =>
      cluesOfAkte(akte).map((clue) => ({ id: newId(), akteId: akte.id, ...clue })),
    );
    await runner.query(
      `insert into records.clue (id, akte_id, kind, value)
       select id, "akteId", kind, value
       from jsonb_to_recordset($1::jsonb) as c(id uuid, "akteId" uuid, kind text, value text)`,
      [JSON.stringify(clues)],
    );
  }
}
