import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import type { Flag } from '../domain/flags.js';
import type { OriginalState } from '../domain/states.js';
import { isPageOfFiled } from './page.repository.js';

/** One uploaded blob as the use cases need it. */
export interface OriginalRow {
  readonly id: string;
  readonly stapelId: string;
  readonly clientRef: string;
  readonly sha256: string;
  readonly size: number;
  readonly filename: string;
  readonly mime: string;
  readonly state: OriginalState;
  readonly probedAt: Date | null;
  readonly readable: boolean;
  readonly flags: Flag[];
  readonly duplicateOf: string | null;
  readonly uploaderKind: string;
  /** Since then no page of it is put in line by itself. */
  readonly readingCancelledAt: Date | null;
  readonly pagesTotal: number;
  readonly receivedAt: Date;
}

/** The text of a file inside an original. */
export interface AttachmentText {
  readonly name: string;
  readonly text: string;
}

const columns = sql`id, stapel_id as "stapelId", client_ref as "clientRef",
  blob_sha256 as sha256, size::float8 as size, filename, mime, state, probed_at as "probedAt",
  readable, flags, duplicate_of as "duplicateOf",
  uploader_kind as "uploaderKind", reading_cancelled_at as "readingCancelledAt", pages_total as "pagesTotal",
  received_at as "receivedAt"`;

/** Reads and writes originals. */
export class OriginalRepository {
  byId(ctx: Ctx, id: string): Promise<OriginalRow | null> {
    return one(ctx, sql`select ${columns} from intake.original where id = ${id}`);
  }

  /** What this sender has delivered under that reference before. */
  byClientRef(ctx: Ctx, clientRef: string): Promise<OriginalRow | null> {
    return one(
      ctx,
      sql`select ${columns} from intake.original
          where uploader_kind = ${ctx.actor.kind} and uploader_id = ${ctx.actor.id}
            and client_ref = ${clientRef}`,
    );
  }

  /** Serialises deliveries under one reference until the commit. */
  async lockClientRef(ctx: Ctx, clientRef: string): Promise<void> {
    const key = `${ctx.actor.kind}:${ctx.actor.id}:${clientRef}`;
    await exec(ctx, sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  }

  /** The first original of the same unit with the same bytes. */
  async earliestTwin(ctx: Ctx, sha256: string, orgUnitId: string): Promise<string | null> {
    const found = await one<{ id: string }>(
      ctx,
      sql`select o.id from intake.original o join intake.stapel s on s.id = o.stapel_id
          where o.blob_sha256 = ${sha256} and s.org_unit_id = ${orgUnitId}
          order by o.received_at, o.id limit 1`,
    );
    return found?.id ?? null;
  }

  async insert(ctx: Ctx, original: OriginalRow): Promise<void> {
    const { id, stapelId, clientRef, sha256, size, filename, mime, flags, duplicateOf } = original;
    await exec(
      ctx,
      sql`insert into intake.original
            (id, stapel_id, uploader_kind, uploader_id, client_ref, blob_sha256, size, filename,
             mime, state, flags, duplicate_of, received_at)
          values (${id}, ${stapelId}, ${ctx.actor.kind}, ${ctx.actor.id}, ${clientRef}, ${sha256},
            ${size}, ${filename}, ${mime}, 'received', ${JSON.stringify(flags)}, ${duplicateOf},
            ${ctx.now})`,
    );
  }

  async saveProbe(
    ctx: Ctx,
    id: string,
    found: { mime: string; readable: boolean; flags: readonly Flag[]; pagesTotal: number },
  ): Promise<void> {
    await exec(
      ctx,
      sql`update intake.original set probed_at = ${ctx.now}, mime = ${found.mime},
            readable = ${found.readable}, flags = ${JSON.stringify(found.flags)},
            pages_total = ${found.pagesTotal}
          where id = ${id}`,
    );
    await exec(
      ctx,
      sql`insert into intake.page (original_id, page_no, state)
          select ${id}::uuid, n, 'waiting' from generate_series(1, ${found.pagesTotal}::int) n
          on conflict do nothing`,
    );
  }

  /** Texts of files inside the original, in their order. */
  async insertAttachments(ctx: Ctx, id: string, texts: readonly AttachmentText[]): Promise<void> {
    for (const [index, { name, text }] of texts.entries()) {
      await exec(
        ctx,
        sql`insert into intake.attachment_text (original_id, place, name, text)
            values (${id}, ${index + 1}, ${name}, ${text}) on conflict do nothing`,
      );
    }
  }

  attachments(ctx: Ctx, id: string): Promise<AttachmentText[]> {
    return rows(
      ctx,
      sql`select name, text from intake.attachment_text where original_id = ${id} order by place`,
    );
  }

  /** Originals with pages to come for letters that are not filed: none is put in line by itself any more. */
  async cancelReading(ctx: Ctx, stapelId: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      ctx,
      sql`update intake.original o set reading_cancelled_at = ${ctx.now}
          where stapel_id = ${stapelId} and reading_cancelled_at is null
            and (probed_at is null or exists (
              select 1 from intake.page p
              where p.original_id = o.id and p.state = 'waiting' and not ${isPageOfFiled}))
          returning id`,
    );
    return found.map(({ id }) => id);
  }

  /** Somebody wants pages of it read, after all or again; one of them may prove to be a sheet. */
  async allowReading(ctx: Ctx, id: string): Promise<void> {
    await exec(
      ctx,
      sql`update intake.original set reading_cancelled_at = null, separated_at = null
          where id = ${id}`,
    );
  }

  async saveFlags(ctx: Ctx, id: string, flags: readonly Flag[]): Promise<void> {
    await exec(
      ctx,
      sql`update intake.original set flags = ${JSON.stringify(flags)} where id = ${id}`,
    );
  }

  /** Originals that are not finished although they arrived before that moment. */
  unsettledBefore(ctx: Ctx, before: Date): Promise<OriginalRow[]> {
    return rows(
      ctx,
      sql`select ${columns} from intake.original
          where state in ('received', 'reading') and received_at < ${before}
          order by received_at limit 500`,
    );
  }
}
