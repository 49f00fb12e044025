import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody drops on an Akte: the Stapel says where it goes, and of each letter of it stands what has
 * become of it, until long after (ADR 0041). Whoever sees the Akte sees that something is under way to it.
 */
export class IntakeDropped1764000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(ACCESS);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
  alter table intake.stapel
    add column for_akte_id uuid,
    add column for_vorgang_id uuid,
    add check (for_vorgang_id is null or for_akte_id is not null);
  comment on column intake.stapel.for_akte_id is
    'The Akte on which its files were dropped: its letters are filed there by themselves';

  create table intake.dropped_letter (
    letter_id uuid primary key references intake.posteingang,
    akte_id uuid not null,
    vorgang_id uuid,
    person_id uuid not null,
    dropped_at timestamptz not null,
    state text not null default 'waiting' check (state in ('waiting', 'filed', 'kept')),
    reason text,
    twin_id uuid,
    settled_at timestamptz,
    check ((state = 'kept') = (reason is not null)),
    check ((state = 'waiting') = (settled_at is null))
  );
  comment on table intake.dropped_letter is
    'Letters that go into an Akte by themselves once they are read, in the name of that person';
  comment on column intake.dropped_letter.reason is
    'Why it was not filed and lies in the inbox: a code of DropRefusal';
  comment on column intake.dropped_letter.twin_id is 'The Dokument of the Akte that has the same bytes';
  create index dropped_letter_waiting on intake.dropped_letter (akte_id) where state = 'waiting';
  create index dropped_letter_of_person on intake.dropped_letter (akte_id, person_id, settled_at);
`;

const ACCESS = `
  select access.bind('intake.dropped_letter',
    '(' || access.akte_seen('akte_id') || ' or ' ||
      intake.letter_seen('seen.id = dropped_letter.letter_id') || ')',
    '(' || access.akte_seen('akte_id') || ' or ' ||
      intake.letter_seen('seen.id = dropped_letter.letter_id') || ')');
  grant select, insert on intake.dropped_letter to aktei_app;
  grant update (state, reason, twin_id, settled_at) on intake.dropped_letter to aktei_app;
`;
