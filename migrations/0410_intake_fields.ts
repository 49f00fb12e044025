import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What rules have read in a letter, computed once by a worker. A row is a function of what `inputs` and
 * `reader` name: where one of them is another by now, it is computed anew; so are letters that came
 * before this table.
 */
export class IntakeFields1764000000410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table intake.letter_fields (
        letter_id uuid primary key references intake.posteingang,
        inputs text not null check (inputs <> ''),
        reader text not null check (reader <> ''),
        state text not null check (state in ('read', 'not-determined')),
        fields jsonb not null check (jsonb_typeof(fields) = 'array'),
        read_at timestamptz not null,
        check (state = 'read' or fields = '[]')
      );
      comment on table intake.letter_fields is
        'Proposals of rules for one letter, for a person to take or leave; none is filed by itself';
      comment on column intake.letter_fields.inputs is
        'Which pages in which readings: first page of the letter, then page.reading of those looked at';
      comment on column intake.letter_fields.reader is
        'Which rules, and what they knew of the town';
      comment on column intake.letter_fields.state is
        'not-determined: the rules were stopped before they had an answer; says nothing of the letter';

      select access.bind('intake.letter_fields', seen, seen)
      from (select intake.letter_seen('seen.id = letter_fields.letter_id') as seen) as condition;
      grant select, insert, delete on intake.letter_fields to aktei_app;
      grant update (inputs, reader, state, fields, read_at) on intake.letter_fields to aktei_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
