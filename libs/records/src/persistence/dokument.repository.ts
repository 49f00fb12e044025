import { IsNull } from 'typeorm';
import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import { pageTextSchema, type PageText } from '../contracts/index.js';
import type { AkteAction } from '../domain/access.js';
import { AkteNotFound, DokumentNotFound } from '../domain/records.errors.js';
import { AkteRepository } from './akte.repository.js';
import { Dokument, DokumentVersion, type Akte } from './records.entities.js';

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
    const akte = await this.akten.get(ctx, dokument.akteId, action).catch((error: unknown) => {
      throw error instanceof AkteNotFound ? new DokumentNotFound() : error;
    });
    const versions = await ctx.tx
      .getRepository(DokumentVersion)
      .find({ where: { dokumentId: id }, order: { no: 'DESC' } });
    return { dokument, akte, versions };
  }

  async insert(ctx: Ctx, dokument: Dokument, version: DokumentVersion): Promise<void> {
    await ctx.tx.getRepository(Dokument).insert(dokument);
    await ctx.tx.getRepository(DokumentVersion).insert(version);
  }

  async save(ctx: Ctx, dokument: Dokument): Promise<void> {
    await ctx.tx.getRepository(Dokument).save(dokument);
  }

  async insertPage(ctx: Ctx, versionId: string, page: PageText): Promise<void> {
    await exec(
      ctx,
      sql`insert into records.page_text (version_id, page_no, page)
          values (${versionId}, ${page.pageNo}, ${JSON.stringify(page)})`,
    );
  }

  async page(ctx: Ctx, versionId: string, pageNo: number): Promise<PageText | null> {
    const found = await one<{ page: unknown }>(
      ctx,
      sql`select page from records.page_text
          where version_id = ${versionId} and page_no = ${pageNo}`,
    );
    return found && pageTextSchema.parse(found.page);
  }

  /** All pages in order, in bounded memory. */
  async *pages(ctx: Ctx, versionId: string): AsyncGenerator<PageText> {
    let after = 0;
    for (;;) {
      const batch = await rows<{ page: unknown }>(
        ctx,
        sql`select page from records.page_text
            where version_id = ${versionId} and page_no > ${after}
            order by page_no limit ${PAGE_BATCH}`,
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
