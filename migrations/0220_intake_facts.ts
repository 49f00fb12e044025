import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What decides about a letter stands in columns of its own instead of inside JSON. */
export class IntakeFacts1764000000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table intake.posteingang add column whole boolean not null
        generated always as (first_page = 1 and last_page is null) stored;
      comment on column intake.posteingang.whole is
        'True for a letter that is all of its original, false for a part of one that was cut';

      alter table intake.page add column source text
        check (source in ('born-digital', 'hidden-layer', 'ocr', 'extracted', 'none'));
      update intake.page p set source = r.reading ->> 'source'
        from intake.page_reading r
        where r.original_id = p.original_id and r.page_no = p.page_no
          and r.reading_no = p.reading_no;
      alter table intake.page add check ((reading_no is null) = (source is null));
      comment on column intake.page.source is 'Where the text of the newest reading comes from';

      alter table intake.original
        add column signed boolean not null default false,
        add column invoice boolean not null default false;
      update intake.original set
        signed = flags @> '[{"code": "PDF.SIGNED"}]' or flags @> '[{"code": "PDF.CERTIFIED"}]',
        invoice = flags @> '[{"code": "PDF.E_INVOICE"}]';
      comment on column intake.original.signed is
        'Signed or certified: no rendition of the whole, and it is never cut';
      comment on column intake.original.invoice is
        'An e-invoice: its XML speaks of all its pages, and it is never cut';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
