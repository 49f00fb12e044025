import { exec, one, rows, sql, type Ctx, type Sql } from '#libs/platform';
import { readableFlag, type Flag } from '../domain/flags.js';
import type { OriginalState, StapelState } from '../domain/states.js';
import type { StapelDto } from '../views/intake.dto.js';
import { hasVisibleLetter, visibleMail } from './mail-visibility.js';
import { twinOf } from './twin.js';

/** A Stapel as the use cases need it. */
export interface StapelRow {
  readonly id: string;
  readonly title: string;
  readonly orgUnitId: string;
  readonly centralMail: boolean;
  readonly state: StapelState;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
}

/** Progress of a Stapel, counted in pages. */
export interface Progress {
  readonly pagesTotal: number;
  readonly pagesDone: number;
  readonly pagesFailed: number;
}

type OriginalItem = Omit<StapelDto['originals'][number], 'flags' | 'state'> & {
  flags: Flag[];
  state: OriginalState;
};

const columns = sql`s.id, s.title, s.org_unit_id as "orgUnitId", s.central_mail as "centralMail",
  s.state, s.created_at as "createdAt", s.closed_at as "closedAt"`;

/** Reads and writes Stapel. */
export class StapelRepository {
  async insert(ctx: Ctx, stapel: StapelRow): Promise<void> {
    const { id, title, orgUnitId, centralMail, state, createdAt } = stapel;
    await exec(
      ctx,
      sql`insert into intake.stapel
            (id, title, org_unit_id, central_mail, state, creator_kind, creator_id, created_at)
          values (${id}, ${title}, ${orgUnitId}, ${centralMail}, ${state}, ${ctx.actor.kind},
            ${ctx.actor.id}, ${createdAt})`,
    );
  }

  /** The Stapel if the actor sees it. */
  visible(ctx: Ctx, id: string): Promise<StapelRow | null> {
    return one(
      ctx,
      sql`select ${columns} from intake.stapel s where s.id = ${id} and ${visibleMail(ctx, 's')}`,
    );
  }

  /**
   * Nobody else changes the Stapel until the commit. Not `for update`: an insert of an original
   * holds a key share on its Stapel already, and two of them would wait for each other.
   */
  async lock(ctx: Ctx, id: string): Promise<StapelRow | null> {
    return one(
      ctx,
      sql`select ${columns} from intake.stapel s where s.id = ${id} for no key update`,
    );
  }

  page(ctx: Ctx, after: Sql, limit: number): Promise<StapelRow[]> {
    return rows(
      ctx,
      sql`select ${columns} from intake.stapel s where ${visibleMail(ctx, 's')} and ${after}
          order by s.created_at desc, s.id desc limit ${limit}`,
    );
  }

  async setState(ctx: Ctx, id: string, state: StapelState, closedAt: Date | null): Promise<void> {
    await exec(
      ctx,
      sql`update intake.stapel set state = ${state}, closed_at = ${closedAt} where id = ${id}`,
    );
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
   * Several Stapel in the order given, with those originals of which the actor sees a letter. Pages
   * are counted over all: they are the Stapel's.
   */
  async show(ctx: Ctx, stapel: readonly StapelRow[]): Promise<StapelDto[]> {
    const ids = stapel.map(({ id }) => id);
    const originals = await rows<OriginalItem & { stapelId: string; shown: boolean }>(
      ctx,
      sql`select id, stapel_id as "stapelId", filename, mime, size::float8 as size,
            blob_sha256 as sha256, state, flags, ${twinOf('o')} as "duplicateOf",
            ${hasVisibleLetter(ctx, 'o')} as shown, pages_total as "pagesTotal", pages_done as "pagesDone", pages_failed as "pagesFailed",
            (select coalesce(json_agg(json_build_object('pageNo', page_no, 'text', text)
               order by page_no), '[]')
             from intake.separator where original_id = o.id) as separators
          from intake.original o where stapel_id = any(${ids}) order by received_at, id`,
    );
    return stapel.map((row) => {
      const own = originals.filter(({ stapelId }) => stapelId === row.id);
      const sum = (key: keyof Progress): number => own.reduce((total, one) => total + one[key], 0);
      return {
        id: row.id,
        title: row.title,
        state: row.state,
        createdAt: row.createdAt.toISOString(),
        pagesTotal: sum('pagesTotal'),
        pagesDone: sum('pagesDone'),
        pagesFailed: sum('pagesFailed'),
        originals: own.filter(({ shown }) => shown).map(toOriginalItem),
      };
    });
  }
}

function toOriginalItem({
  stapelId: _,
  shown: __,
  flags,
  ...original
}: OriginalItem & { stapelId: string; shown: boolean }): StapelDto['originals'][number] {
  return { ...original, flags: flags.map(readableFlag) };
}
