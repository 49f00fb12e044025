import type { MigrationInterface, QueryRunner } from 'typeorm';
import { z } from 'zod';
import { newId } from '#libs/kernel';
import { cluesOfAkte, cluesOfValues, type Clue } from '#libs/letters/contracts';

const akten = z.array(z.object({ id: z.string(), aktenzeichen: z.string(), betreff: z.string() }));
const dokumente = z.array(
  z.object({
    id: z.string(),
    akteId: z.string(),
    betreff: z.string(),
    sender: z.string().nullable(),
    foreignReference: z.string().nullable(),
  }),
);

/** Akten or Dokumente whose clues are made in one go. */
const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

interface NewClue extends Clue {
  readonly akteId: string;
  readonly dokumentId: string | null;
}

/**
 * Makes the clues of all Akten anew by the rules of today, which know near addresses and digits of numbers, and gives
 * Dokumente that were filed before there were clues those of their own values. May run any number of times.
 */
export class RecordsCluesAgain1764000000470 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select set_config('aktei.akten_read', 'all', true), set_config('aktei.akten_change', 'all', true)
    `);
    await renewAkten(runner);
    await learnDokumente(runner);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

async function renewAkten(runner: QueryRunner): Promise<void> {
  await runner.query(`delete from records.clue where dokument_id is null`);
  for (let after = FIRST; ;) {
    const found = akten.parse(
      await runner.query(
        `select id, aktenzeichen, betreff from records.akte where id > $1 order by id limit ${BATCH}`,
        [after],
      ),
    );
    const last = found.at(-1);
    if (!last) return;
    after = last.id;
    await insert(
      runner,
      found.flatMap((akte) =>
        cluesOfAkte(akte).map((clue) => ({ akteId: akte.id, dokumentId: null, ...clue })),
      ),
    );
  }
}

async function learnDokumente(runner: QueryRunner): Promise<void> {
  for (let after = FIRST; ;) {
    const found = dokumente.parse(
      await runner.query(
        `select d.id, d.akte_id as "akteId", d.betreff, d.sender,
           d.foreign_reference as "foreignReference"
         from records.dokument d
         where d.id > $1 and not exists (select from records.clue c where c.dokument_id = d.id)
         order by d.id limit ${BATCH}`,
        [after],
      ),
    );
    const last = found.at(-1);
    if (!last) return;
    after = last.id;
    await insert(
      runner,
      found.flatMap(({ id, akteId, ...values }) =>
        cluesOfValues(values).map((clue) => ({ akteId, dokumentId: id, ...clue })),
      ),
    );
  }
}

async function insert(runner: QueryRunner, clues: readonly NewClue[]): Promise<void> {
  await runner.query(
    `insert into records.clue (id, akte_id, dokument_id, kind, value)
     select id, "akteId", "dokumentId", kind, value
     from jsonb_to_recordset($1::jsonb)
       as c(id uuid, "akteId" uuid, "dokumentId" uuid, kind text, value text)`,
    [JSON.stringify(clues.map((clue) => ({ id: newId(), ...clue })))],
  );
}
