import { exec, one, rawSql, sql, type Ctx, type Sql } from '#libs/platform';
import type { NameItem } from '../views/records.dto.js';

/** What has a Betreff that may change. */
type NamedObject = 'akte' | 'vorgang' | 'dokument';

/** A Betreff and the version it came with. */
interface Name {
  readonly id: string;
  readonly betreff: string;
  readonly version: number;
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
export async function namesOf(ctx: Ctx, object: NamedObject, id: string): Promise<NameItem[]> {
  const found = await one<{ names: NameItem[] }>(
    ctx,
    sql`select ${namesJson(object, sql`${id}`)} as names`,
  );
  return found?.names ?? [];
}

/** A moment as `toISOString()` writes it. */
export function iso(moment: Sql): Sql {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
