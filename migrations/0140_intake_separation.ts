import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Separator sheets that are found only when pages are read again. */
export class IntakeSeparation1764000000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      comment on column intake.original.separated_at is
        'When its separator sheets were looked for; empty while pages are read for the first time or again';
      grant update (back_page_no) on intake.separator to aktei_app;
      grant delete on intake.posteingang to aktei_app;
      comment on table intake.posteingang is
        'One letter: a range of pages of one original; only one that proves to be a sheet is removed';

      create function intake.refuse_removal_of_filed() returns trigger language plpgsql as $$
      begin
        if old.state = 'filed' then
          raise exception 'a filed letter is not removed' using errcode = 'insufficient_privilege';
        end if;
        return old;
      end $$;
      create trigger filed_letters_stay
        before delete on intake.posteingang
        for each row execute function intake.refuse_removal_of_filed();
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
