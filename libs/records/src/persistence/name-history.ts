import { exec, one, rawSql, sql, type Ctx, type Sql } from '#libs/platform';
import { iso } from './iso.js';

/** What has a Betreff that may change. */
type NamedObject = 'akte' | 'vorgang' | 'dokument';

/** A Betreff and the version it came with. */
interface Name {
  readonly id: string;
  readonly betreff: string;
  readonly version: number;
}

/** A Betreff an object has had, with moments as JSON has them; the present one has no end. */
export interface NameRow {
  readonly betreff: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Ends the present Betreff of an object, if it has one, and begins the next. */
export async function beginName(ctx: Ctx, object: NamedObject, name: Name): Promise<void> {
  const table = rawSql(`records.${object}_name`);
  const owner = rawSql(`${object}_id`);
  await exec(
    ctx,
    sql`with ended as (
          update ${table} set valid_to = greatest(valid_from, ${ctx.now})
          where ${owner} = ${name.id} and valid_to is null returning valid_to
        )
        insert into ${table} (${owner}, version, betreff, valid_from)
        values (${name.id}, ${name.version}, ${name.betreff},
          coalesce((select valid_to from ended), ${ctx.now}))`,
  );
}

/** The Betreffe an object has had as a JSON array, the first one first. */
export function namesJson(object: NamedObject, id: Sql): Sql {
  return sql`(
    select coalesce(json_agg(json_build_object(
      'betreff', n.betreff, 'validFrom', ${iso(sql`n.valid_from`)},
      'validTo', ${iso(sql`n.valid_to`)}) order by n.version), '[]')
    from ${rawSql(`records.${object}_name`)} n where n.${rawSql(`${object}_id`)} = ${id})`;
}

/** The Betreffe an object has had, the first one first. */
export async function namesOf(ctx: Ctx, object: NamedObject, id: string): Promise<NameRow[]> {
  const found = await one<{ names: NameRow[] }>(
    ctx,
    sql`select ${namesJson(object, sql`${id}`)} as names`,
  );
  return found?.names ?? [];
}
