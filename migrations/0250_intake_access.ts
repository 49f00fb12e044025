import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second net under the mail. Who may see mail that is not filed depends on its Stapel; so a letter
 * and an original carry that along, bound to their Stapel by a key. A filed letter is seen with its
 * Akte, and what hangs on letters is seen by who sees one of them.
 */
export class IntakeAccess1764000000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CARRIED);
    await runner.query(CONDITIONS);
    await runner.query(POLICIES);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const CARRIED = `
  alter table intake.stapel add unique (id, org_unit_id, central_mail);

  create function intake.carry_access() returns trigger language plpgsql as $$
  begin
    select org_unit_id, central_mail into new.org_unit_id, new.central_mail
      from intake.stapel where id = new.stapel_id;
    return new;
  end $$;

  alter table intake.original add column org_unit_id uuid, add column central_mail boolean;
  update intake.original o set org_unit_id = s.org_unit_id, central_mail = s.central_mail
    from intake.stapel s where s.id = o.stapel_id;
  alter table intake.original
    alter column org_unit_id set not null, alter column central_mail set not null,
    add foreign key (stapel_id, org_unit_id, central_mail)
      references intake.stapel (id, org_unit_id, central_mail);
  create trigger carries_access before insert on intake.original
    for each row execute function intake.carry_access();

  alter table intake.posteingang add column org_unit_id uuid, add column central_mail boolean;
  update intake.posteingang p set org_unit_id = s.org_unit_id, central_mail = s.central_mail
    from intake.stapel s where s.id = p.stapel_id;
  alter table intake.posteingang
    alter column org_unit_id set not null, alter column central_mail set not null,
    add foreign key (stapel_id, org_unit_id, central_mail)
      references intake.stapel (id, org_unit_id, central_mail);
  create trigger carries_access before insert on intake.posteingang
    for each row execute function intake.carry_access();
`;

const CONDITIONS = `
  create function intake.all_mail() returns boolean
    language sql stable parallel safe
    return access.setting('aktei.mail') = 'all';
  create function intake.units_of_mail() returns uuid[]
    language sql stable parallel safe
    return case when intake.all_mail() then '{}' else access.setting('aktei.mail')::uuid[] end;
  create function intake.sees_central_mail() returns boolean
    language sql stable parallel safe
    return access.setting('aktei.central_mail') = 'on';

  create function intake.mail_seen() returns text language sql immutable
    return '((select intake.all_mail()) or org_unit_id = any ((select intake.units_of_mail())::uuid[])
      or (central_mail and (select intake.sees_central_mail())))';
  create function intake.letter_seen(of_letter text) returns text language sql immutable
    return format('((select intake.all_mail()) or exists (select 1 from intake.posteingang seen where %s))',
      of_letter);
`;

const POLICIES = `
  select access.bind('intake.posteingang',
    format(unfiled_or, access.akte_seen('akte_id')), format(unfiled_or, access.akte_changed('akte_id')))
  from (select '((select intake.all_mail()) or case when akte_id is null then ' || intake.mail_seen() ||
    ' else %s end)' as unfiled_or) as of_letters;

  select access.bind(target, condition, condition)
  from (values
    ('intake.stapel'::regclass,
      '(' || intake.mail_seen() || ' or ' || intake.letter_seen('seen.stapel_id = stapel.id') || ')'),
    ('intake.original',
      '(' || intake.mail_seen() || ' or ' || intake.letter_seen('seen.original_id = original.id') || ')'),
    ('intake.page', intake.letter_seen('seen.original_id = page.original_id')),
    ('intake.page_reading', intake.letter_seen('seen.original_id = page_reading.original_id')),
    ('intake.attachment_text', intake.letter_seen('seen.original_id = attachment_text.original_id')),
    ('intake.separator', '((select intake.all_mail()) or exists (
      select 1 from intake.original seen where seen.id = separator.original_id))'),
    ('intake.rendition', intake.letter_seen('seen.id = rendition.letter_id'))
  ) as tables (target, condition);
`;
