import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { Directory } from '#libs/identity';
import {
  cursorPart,
  decodeCursor,
  encodeCursor,
  namedRow,
  RawJson,
  sql,
  sqlList,
  type Ctx,
  type Sql,
} from '#libs/platform';
import { sha256Hex } from '#libs/kernel';
import { iso } from '../../persistence/iso.js';
import * as actions from '../../contracts/actions.js';
import { visibleAkte } from '../../persistence/akten-visibility.js';
import type { ListAktenFilter } from './list-akten.dto.js';

/** Last change in microseconds since 1970, and id: the order of the list. */
const position = z.tuple([cursorPart.micros, cursorPart.id]);

interface Found {
  readonly items: string;
  readonly ids: string[];
  readonly more: boolean;
  readonly last: string | null;
}

/**
 * Akten by their last change, newest first. A hot list: PostgreSQL writes the JSON, Node passes it
 * on as it stands.
 */
@Injectable()
export class ListAktenQuery {
  constructor(
    private readonly audit: AuditLog,
    private readonly directory: Directory,
  ) {}

  /** @throws InvalidCursor */
  async execute(ctx: Ctx, filter: ListAktenFilter): Promise<RawJson> {
    const units = await this.directory.orgUnits(ctx);
    const names = Object.fromEntries(units.map(({ id, name }) => [id, name]));
    const query = listSql(ctx, filter, JSON.stringify(names));
    // The text depends on the filters in use; each of its forms is prepared once per connection.
    const name = `records.list-akten-${sha256Hex(query.text).slice(0, 8)}`;
    const found = await namedRow<Found>(ctx, name, query);
    const ids = found?.ids ?? [];
    await this.audit.recordList(ctx, actions.aktenListed, { ids });
    const last = ids.at(-1);
    const cursor = found?.more && last ? encodeCursor([found.last, last]) : null;
    return new RawJson(`{"items":${found?.items ?? '[]'},"nextCursor":${JSON.stringify(cursor)}}`);
  }
}

function listSql(ctx: Ctx, filter: ListAktenFilter, unitNames: string): Sql {
  const { limit } = filter;
  return sql`
    with found as (
      select a.*, row_number() over () as place
      from (
        select * from records.akte a
        where ${conditions(ctx, filter)}
        order by a.last_changed_at desc, a.id desc limit ${limit + 1}
      ) a
    ), page as (
      select f.id, f.place, f.last_changed_at, json_build_object(
        'id', f.id, 'aktenzeichen', f.aktenzeichen, 'betreff', f.betreff, 'state', f.state,
        'einheitNumber', e.number, 'einheitTitle', e.title,
        'orgUnitName', coalesce(${unitNames}::jsonb ->> f.org_unit_id::text, ''),
        'openedAt', ${iso(sql`f.opened_at`)}, 'closedAt', ${iso(sql`f.closed_at`)},
        'dokumentCount', (select count(*) from records.dokument d
          where d.akte_id = f.id and d.withdrawn_at is null),
        'lastChangedAt', ${iso(sql`f.last_changed_at`)}
      ) as item
      from found f join records.aktenplaneinheit e on e.id = f.aktenplaneinheit_id
      where f.place <= ${limit}
    )
    select coalesce(json_agg(item order by place), '[]')::text as items,
      coalesce(array_agg(id::text order by place), '{}') as ids,
      (select count(*) > ${limit} from found) as more,
      (select (extract(epoch from last_changed_at) * 1000000)::bigint::text
        from page order by place desc limit 1) as last
    from page`;
}

function conditions(ctx: Ctx, filter: ListAktenFilter): Sql {
  const all = [visibleAkte(ctx, 'a', 'read')];
  if (filter.state) all.push(sql`a.state = ${filter.state}`);
  if (filter.einheitId) all.push(belowEinheit(filter.einheitId));
  if (filter.q) all.push(matches(filter.q));
  if (filter.cursor) {
    const [micros, id] = decodeCursor(filter.cursor, position);
    all.push(sql`(a.last_changed_at, a.id) <
      (timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond', ${id}::uuid)`);
  }
  return sqlList(all, ' and ');
}

function belowEinheit(einheitId: string): Sql {
  return sql`a.aktenplaneinheit_id in (
    with recursive tree as (
      select id from records.aktenplaneinheit where id = ${einheitId}
      union all
      select e.id from records.aktenplaneinheit e join tree on e.parent_id = tree.id
    ) select id from tree)`;
}

/** Betreff contains the text, or the Aktenzeichen does once separators are left out of both. */
function matches(text: string): Sql {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  const byNumber =
    bare === ''
      ? sql`false`
      : sql`regexp_replace(a.aktenzeichen, '[^[:alnum:]]', '', 'g') ilike ${`%${bare}%`}`;
  return sql`(a.betreff ilike ${like} or ${byNumber})`;
}
