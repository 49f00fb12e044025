import { exec, one, rows, sql, type Ctx, type Sql } from '#libs/platform';
import type { StapelState } from '../domain/states.js';
import type { StapelAtDesk } from './at-desk.js';
import { hasVisibleLetter, visibleMail } from './mail-visibility.js';
import type { OriginalRow, StapelRow, Twin } from './rows.js';
import { twinOf } from './twin.js';

/** Progress of a Stapel, counted in pages. */
export interface Progress {
  readonly pagesTotal: number;
  readonly pagesDone: number;
  readonly pagesFailed: number;
}

/** An original as the list of its Stapel needs it. */
export interface OriginalOfStapel
  extends
    Pick<
      OriginalRow,
      'id' | 'stapelId' | 'filename' | 'mime' | 'size' | 'sha256' | 'state' | 'flags'
    >,
    Progress {
  readonly duplicateOf: Twin | null;
  /** Separator sheets at which it was cut. */
  readonly separators: { pageNo: number; text: string }[];
  readonly shown: boolean;
}

const columns = sql`s.id, s.title, s.org_unit_id as "orgUnitId", s.central_mail as "centralMail",
  s.state, s.created_at as "createdAt", s.closed_at as "closedAt",
  case when s.for_akte_id is not null then json_build_object(
    'akteId', s.for_akte_id, 'vorgangId', s.for_vorgang_id) end as target`;

/** Reads Stapel, opens new ones, and writes those that are at the desk. */
export class StapelRepository {
  async insert(ctx: Ctx, stapel: StapelRow): Promise<void> {
    const { id, title, orgUnitId, centralMail, state, createdAt, target } = stapel;
    await exec(
      ctx,
      sql`insert into intake.stapel
            (id, title, org_unit_id, central_mail, state, creator_kind, creator_id, created_at,
              for_akte_id, for_vorgang_id)
          values (${id}, ${title}, ${orgUnitId}, ${centralMail}, ${state}, ${ctx.actor.kind},
            ${ctx.actor.id}, ${createdAt}, ${target?.akteId ?? null}, ${target?.vorgangId ?? null})`,
    );
  }

  /** The Stapel if the actor sees it. */
  visible(ctx: Ctx, id: string): Promise<StapelRow | null> {
    return one(
      ctx,
      sql`select ${columns} from intake.stapel s
          where s.id = ${id} and ${visibleMail(ctx, 's')}`,
    );
  }

  /**
   * Nobody else changes the Stapel until the commit; for the desk. Not `for update`: that would also
   * hold up whoever only refers to the Stapel.
   */
  async lock(ctx: Ctx, id: string): Promise<StapelRow | null> {
    return one(
      ctx,
      sql`select ${columns} from intake.stapel s where s.id = ${id} for no key update`,
    );
  }

  page(ctx: Ctx, conditions: Sql, limit: number): Promise<StapelRow[]> {
    return rows(
      ctx,
      sql`select ${columns} from intake.stapel s where ${visibleMail(ctx, 's')} and ${conditions}
          order by s.created_at desc, s.id desc limit ${limit}`,
    );
  }

  async setState(ctx: Ctx, { stapel }: StapelAtDesk, state: StapelState): Promise<void> {
    await exec(ctx, sql`update intake.stapel set state = ${state} where id = ${stapel.id}`);
  }

  /** No more originals come from now on. */
  async close(ctx: Ctx, { stapel }: StapelAtDesk): Promise<void> {
    await exec(ctx, sql`update intake.stapel set closed_at = ${ctx.now} where id = ${stapel.id}`);
  }

  async progress(ctx: Ctx, id: string): Promise<Progress> {
    const found = await one<Progress>(
      ctx,
      sql`select coalesce(sum(pages_total), 0)::int as "pagesTotal",
            coalesce(sum(pages_done), 0)::int as "pagesDone",
            coalesce(sum(pages_failed), 0)::int as "pagesFailed"
          from intake.original where stapel_id = ${id}`,
    );
    return found ?? { pagesTotal: 0, pagesDone: 0, pagesFailed: 0 };
  }

  /**
   * The originals of several Stapel in the order in which they came; `shown` are those of which the
   * actor sees a letter.
   */
  originals(ctx: Ctx, stapelIds: readonly string[]): Promise<OriginalOfStapel[]> {
    return rows(
      ctx,
      sql`select id, stapel_id as "stapelId", filename, mime, size::float8 as size,
            blob_sha256 as sha256, state, flags, ${twinOf('o')} as "duplicateOf",
            ${hasVisibleLetter(ctx, 'o')} as shown, pages_total as "pagesTotal",
            pages_done as "pagesDone", pages_failed as "pagesFailed",
            (select coalesce(json_agg(json_build_object('pageNo', page_no, 'text', text)
               order by page_no), '[]')
             from intake.separator where original_id = o.id) as separators
          from intake.original o where stapel_id = any(${stapelIds}) order by received_at, id`,
    );
  }
}
