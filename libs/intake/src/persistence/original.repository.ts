import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import type { Flag } from '../domain/flags.js';
import type { OriginalFacts } from '../domain/original-facts.js';
import type { OriginalAtDesk, StapelAtDesk } from './at-desk.js';
import { isPageOfFiled } from './page.repository.js';
import type { OriginalRow } from './rows.js';

/** An original that is not in the house yet. */
export type NewOriginal = Pick<
  OriginalRow,
  'id' | 'clientRef' | 'sha256' | 'size' | 'filename' | 'flags' | 'duplicateOf'
>;

/** What the first look has found. */
export interface Probed extends OriginalFacts {
  readonly mime: string;
  readonly readable: boolean;
  readonly flags: readonly Flag[];
  readonly pagesTotal: number;
}

/** The text of a file inside an original. */
export interface AttachmentText {
  readonly name: string;
  readonly text: string;
}

/** Characters of the data of an e-invoice that are looked at; they name who, when and how much first. */
const MOST_OF_AN_INVOICE = 20_000;

const columns = sql`id, stapel_id as "stapelId", client_ref as "clientRef",
  blob_sha256 as sha256, size::float8 as size, filename, mime, state, probed_at as "probedAt",
  readable, flags, duplicate_of as "duplicateOf",
  uploader_kind as "uploaderKind", reading_cancelled_at as "readingCancelledAt", pages_total as "pagesTotal",
  received_at as "receivedAt"`;

/** Reads originals, and writes those that are at the desk. */
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

  /** One that has just come; what it is nobody knows yet. */
  async insert(ctx: Ctx, { stapel }: StapelAtDesk, original: NewOriginal): Promise<void> {
    const { id, clientRef, sha256, size, filename, flags, duplicateOf } = original;
    await exec(
      ctx,
      sql`insert into intake.original
            (id, stapel_id, uploader_kind, uploader_id, client_ref, blob_sha256, size, filename,
             mime, state, flags, duplicate_of, received_at)
          values (${id}, ${stapel.id}, ${ctx.actor.kind}, ${ctx.actor.id}, ${clientRef}, ${sha256},
            ${size}, ${filename}, 'application/octet-stream', 'received', ${JSON.stringify(flags)}, ${duplicateOf},
            ${ctx.now})`,
    );
  }

  async saveProbe(ctx: Ctx, { original: { id } }: OriginalAtDesk, found: Probed): Promise<void> {
    await exec(
      ctx,
      sql`update intake.original set probed_at = ${ctx.now}, mime = ${found.mime},
            readable = ${found.readable}, flags = ${JSON.stringify(found.flags)},
            signed = ${found.signed}, invoice = ${found.invoice},
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
  async insertAttachments(
    ctx: Ctx,
    { original: { id } }: OriginalAtDesk,
    texts: readonly AttachmentText[],
  ): Promise<void> {
    for (const [index, { name, text }] of texts.entries()) {
      await exec(
        ctx,
        sql`insert into intake.attachment_text (original_id, place, name, text)
            values (${id}, ${index + 1}, ${name}, ${text}) on conflict do nothing`,
      );
    }
  }

  /**
   * Data of e-invoices in an original, a line for each piece between tags, under the names they travel by
   * (Factur-X 1.0.7, ZUGFeRD 1.0, XRechnung); one at most is expected, and no more than two are looked at.
   */
  async invoiceData(ctx: Ctx, id: string): Promise<string[]> {
    const found = await rows<{ text: string }>(
      ctx,
      sql`select left(text, ${MOST_OF_AN_INVOICE}::int) as text from intake.attachment_text
          where original_id = ${id} and name ~* '^(factur-x|zugferd-invoice|xrechnung)[.]xml$'
          order by place limit 2`,
    );
    return found.map(({ text }) => text);
  }

  attachments(ctx: Ctx, id: string): Promise<AttachmentText[]> {
    return rows(
      ctx,
      sql`select name, text from intake.attachment_text where original_id = ${id} order by place`,
    );
  }

  /** Originals with pages to come for letters that are not filed: none is put in line by itself any more. */
  async cancelReading(ctx: Ctx, { stapel }: StapelAtDesk): Promise<string[]> {
    const found = await rows<{ id: string }>(
      ctx,
      sql`update intake.original o set reading_cancelled_at = ${ctx.now}
          where stapel_id = ${stapel.id} and reading_cancelled_at is null
            and (probed_at is null or exists (
              select 1 from intake.page p
              where p.original_id = o.id and p.state = 'waiting' and not ${isPageOfFiled}))
          returning id`,
    );
    return found.map(({ id }) => id);
  }

  /** Somebody wants pages of it read, after all or again; one of them may prove to be a sheet. */
  async allowReading(ctx: Ctx, { original }: OriginalAtDesk): Promise<void> {
    await exec(
      ctx,
      sql`update intake.original set reading_cancelled_at = null, separated_at = null
          where id = ${original.id}`,
    );
  }

  async saveFlags(ctx: Ctx, { original }: OriginalAtDesk, flags: readonly Flag[]): Promise<void> {
    await exec(
      ctx,
      sql`update intake.original set flags = ${JSON.stringify(flags)} where id = ${original.id}`,
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
