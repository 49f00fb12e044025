import { IsNull } from 'typeorm';
import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import { pageTextSchema, type PageText } from '../contracts/index.js';
import type { AkteAction } from '../domain/access.js';
import { AkteClosed, AkteNotFound, DokumentNotFound } from '../domain/records.errors.js';
import { AkteRepository } from './akte.repository.js';
import { beginName } from './name-history.js';
import { Dokument, DokumentVersion, type Akte } from './records.entities.js';
import { updateOne } from './update-one.js';

/** Pages fetched at a time while streaming. */
const PAGE_BATCH = 50;

/** A Dokument with the Akte it lies in and its newest version. */
export interface DokumentInAkte {
  readonly dokument: Dokument;
  readonly akte: Akte;
  readonly versions: readonly DokumentVersion[];
}

/** Writes Dokumente and fetches single ones; the right is that of their Akte. */
export class DokumentRepository {
  private readonly akten = new AkteRepository();

  /** @throws DokumentNotFound also when its Akte is not for this actor */
  async get(ctx: Ctx, id: string, action: AkteAction): Promise<DokumentInAkte> {
    const dokument = await ctx.tx.getRepository(Dokument).findOneBy({ id, withdrawnAt: IsNull() });
    if (!dokument) throw new DokumentNotFound();
    const akte = await this.akten.get(ctx, dokument.akteId, action).catch(asDokumentNotFound);
    return { dokument, akte, versions: await versionsOf(ctx, id) };
  }

  /**
   * For changing a Dokument: locks its Akte and then the Dokument, and reads both only then.
   *
   * @throws DokumentNotFound, AkteClosed
   */
  async lock(ctx: Ctx, id: string): Promise<DokumentInAkte> {
    const lying = await one<{ akteId: string }>(
      ctx,
      sql`select akte_id as "akteId" from records.dokument where id = ${id}`,
    );
    if (!lying) throw new DokumentNotFound();
    const akte = await this.akten.lock(ctx, lying.akteId).catch(asDokumentNotFound);
    const dokument = await ctx.tx
      .getRepository(Dokument)
      .findOne({ where: { id, withdrawnAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
    if (!dokument) throw new DokumentNotFound();
    if (akte.state === 'closed') throw new AkteClosed(akte.aktenzeichen);
    return { dokument, akte, versions: await versionsOf(ctx, id) };
  }

  async insert(ctx: Ctx, dokument: Dokument, version: DokumentVersion): Promise<void> {
    await ctx.tx.getRepository(Dokument).insert(dokument);
    await beginName(ctx, 'dokument', dokument);
    await ctx.tx.getRepository(DokumentVersion).insert(version);
  }

  /** Gives a locked Dokument a new Betreff; the old one stays in the history of names. */
  async rename(ctx: Ctx, dokument: Dokument, betreff: string): Promise<Dokument> {
    const { id, version } = dokument;
    await updateOne(
      ctx,
      sql`update records.dokument set betreff = ${betreff}, version = version + 1
          where id = ${id} and version = ${version} and withdrawn_at is null`,
    );
    const renamed = { ...dokument, betreff, version: version + 1 };
    await beginName(ctx, 'dokument', renamed);
    return renamed;
  }

  /** Takes a locked Dokument out of its Akte; its bytes stay. */
  async withdraw(ctx: Ctx, { id }: Dokument): Promise<void> {
    await updateOne(
      ctx,
      sql`update records.dokument set withdrawn_at = ${ctx.now}
          where id = ${id} and withdrawn_at is null`,
    );
  }

  /** A text of a page; an earlier one of the same page stays below it. */
  async insertPage(ctx: Ctx, versionId: string, page: PageText): Promise<void> {
    await exec(
      ctx,
      sql`insert into records.page_text (version_id, page_no, reading_no, page, added_at)
          select ${versionId}, ${page.pageNo}, coalesce(max(reading_no), 0) + 1,
            ${JSON.stringify(page)}, ${ctx.now}
          from records.page_text where version_id = ${versionId} and page_no = ${page.pageNo}`,
    );
  }

  /** Texts of files inside the original of a version, in their order. */
  async insertAttachments(
    ctx: Ctx,
    versionId: string,
    texts: readonly { name: string; text: string }[],
  ): Promise<void> {
    for (const [index, { name, text }] of texts.entries()) {
      await exec(
        ctx,
        sql`insert into records.attachment_text (version_id, place, name, text)
            values (${versionId}, ${index + 1}, ${name}, ${text})`,
      );
    }
  }

  async attachmentTexts(ctx: Ctx, versionId: string): Promise<string[]> {
    const found = await rows<{ text: string }>(
      ctx,
      sql`select text from records.attachment_text where version_id = ${versionId} order by place`,
    );
    return found.map(({ text }) => text);
  }

  /** Says of every version with that rendition what a validator has found. */
  async saveValidation(ctx: Ctx, renditionSha256: string, validation: string): Promise<void> {
    await exec(
      ctx,
      sql`update records.dokument_version set rendition_validation = ${validation}
          where rendition_sha256 = ${renditionSha256}`,
    );
  }

  async page(ctx: Ctx, versionId: string, pageNo: number): Promise<PageText | null> {
    const found = await one<{ page: unknown }>(
      ctx,
      sql`select page from records.page_text
          where version_id = ${versionId} and page_no = ${pageNo}
          order by reading_no desc limit 1`,
    );
    return found && pageTextSchema.parse(found.page);
  }

  /** The newest text of every page in order, in bounded memory. */
  async *pages(ctx: Ctx, versionId: string): AsyncGenerator<PageText> {
    let after = 0;
    for (;;) {
      const batch = await rows<{ page: unknown }>(
        ctx,
        sql`select distinct on (page_no) page from records.page_text
            where version_id = ${versionId} and page_no > ${after}
            order by page_no, reading_no desc limit ${PAGE_BATCH}`,
      );
      for (const { page } of batch) {
        const parsed = pageTextSchema.parse(page);
        after = parsed.pageNo;
        yield parsed;
      }
      if (batch.length < PAGE_BATCH) return;
    }
  }
}

function versionsOf(ctx: Ctx, dokumentId: string): Promise<DokumentVersion[]> {
  return ctx.tx
    .getRepository(DokumentVersion)
    .find({ where: { dokumentId }, order: { no: 'DESC' } });
}

/** An Akte that is not for this actor makes what lies in it invisible too. */
function asDokumentNotFound(error: unknown): never {
  throw error instanceof AkteNotFound ? new DokumentNotFound() : error;
}
