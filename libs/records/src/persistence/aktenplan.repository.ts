import { newId } from '#libs/kernel';
import { one, rows, sql, type Ctx } from '#libs/platform';
import type { AktenplanRow } from '../domain/aktenplan-csv.js';
import type { Einheit } from '../domain/suggestion.js';

/** A unit of the Aktenplan as lists show it. */
export interface EinheitItem {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly parentId: string | null;
  readonly aussonderungsart: 'A' | 'B' | 'V';
  readonly retentionYears: number | null;
  readonly legalSource: string;
}

/** What became of one row of an import. */
export type ImportOutcome = 'created' | 'updated' | 'unchanged';

const columns = sql`id, number, title, parent_id as "parentId", aussonderungsart,
  retention_years as "retentionYears", legal_source as "legalSource"`;

/** Reads and writes the Aktenplan. */
export class AktenplanRepository {
  list(ctx: Ctx): Promise<EinheitItem[]> {
    return rows(ctx, sql`select ${columns} from records.aktenplaneinheit order by number`);
  }

  /** Those that nothing stands below: Akten are opened under them. */
  lowest(ctx: Ctx): Promise<Einheit[]> {
    return rows(
      ctx,
      sql`select id, number, title from records.aktenplaneinheit e where not exists (
            select from records.aktenplaneinheit below where below.parent_id = e.id)
          order by number`,
    );
  }

  byId(ctx: Ctx, id: string): Promise<EinheitItem | null> {
    return one(ctx, sql`select ${columns} from records.aktenplaneinheit where id = ${id}`);
  }

  byNumber(ctx: Ctx, number: string): Promise<EinheitItem | null> {
    return one(ctx, sql`select ${columns} from records.aktenplaneinheit where number = ${number}`);
  }

  /** The unit and everything above it, from the top down. */
  path(ctx: Ctx, id: string): Promise<{ number: string; title: string }[]> {
    return rows(
      ctx,
      sql`with recursive above as (
            select id, parent_id, number, title, 0 as depth
              from records.aktenplaneinheit where id = ${id}
            union all
            select e.id, e.parent_id, e.number, e.title, above.depth + 1
              from records.aktenplaneinheit e join above on e.id = above.parent_id
          )
          select number, title from above order by depth desc`,
    );
  }

  /** A unit and everything below it. */
  async below(ctx: Ctx, id: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      ctx,
      sql`with recursive tree as (
            select id from records.aktenplaneinheit where id = ${id}
            union all
            select e.id from records.aktenplaneinheit e join tree on e.parent_id = tree.id
          )
          select id from tree`,
    );
    return found.map((einheit) => einheit.id);
  }

  /** Inserts or updates by number; the unit above must be there already. */
  async upsert(ctx: Ctx, row: AktenplanRow): Promise<ImportOutcome> {
    const parent = row.parent === null ? null : await this.byNumber(ctx, row.parent);
    const changed = await one<{ inserted: boolean }>(
      ctx,
      sql`insert into records.aktenplaneinheit as e
            (id, number, title, parent_id, aussonderungsart, retention_years, legal_source,
             updated_at)
          values (${newId()}, ${row.number}, ${row.title}, ${parent?.id ?? null},
            ${row.aussonderungsart}, ${row.retentionYears}, ${row.legalSource}, ${ctx.now})
          on conflict (number) do update set
            title = excluded.title, parent_id = excluded.parent_id,
            aussonderungsart = excluded.aussonderungsart,
            retention_years = excluded.retention_years,
            legal_source = excluded.legal_source, updated_at = excluded.updated_at
          where (e.title, e.parent_id, e.aussonderungsart, e.retention_years, e.legal_source)
            is distinct from (excluded.title, excluded.parent_id, excluded.aussonderungsart,
              excluded.retention_years, excluded.legal_source)
          returning (xmax = 0) as inserted`,
    );
    if (!changed) return 'unchanged';
    return changed.inserted ? 'created' : 'updated';
  }
}
