import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import { PageNotFound } from '../contracts/errors.js';
import { pageTextSchema, type PageText } from '../contracts/index.js';
import type { DokumentInAkte } from './dokument.repository.js';

/** Pages fetched at a time while streaming. */
const PAGE_BATCH = 50;

/** Texts of the pages of a version and of files inside it. Asks for no right: the caller has fetched the Dokument. */
export class VersionTextRepository {
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

  /** Texts of files inside the original of a version, behind those that are there. */
  async insertAttachments(
    ctx: Ctx,
    versionId: string,
    texts: readonly { name: string; text: string }[],
  ): Promise<void> {
    for (const { name, text } of texts) {
      await exec(
        ctx,
        sql`insert into records.attachment_text (version_id, place, name, text)
            select ${versionId}, coalesce(max(place), 0) + 1, ${name}, ${text}
            from records.attachment_text where version_id = ${versionId}`,
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

  /** The newest text of a page of the newest version. @throws PageNotFound */
  async newestPage(
    ctx: Ctx,
    { versions: [newest] }: Pick<DokumentInAkte, 'versions'>,
    pageNo: number,
  ): Promise<PageText> {
    const page = newest && (await this.page(ctx, newest.id, pageNo));
    if (!page) throw new PageNotFound();
    return page;
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

  private async page(ctx: Ctx, versionId: string, pageNo: number): Promise<PageText | null> {
    const found = await one<{ page: unknown }>(
      ctx,
      sql`select page from records.page_text
          where version_id = ${versionId} and page_no = ${pageNo}
          order by reading_no desc limit 1`,
    );
    return found && pageTextSchema.parse(found.page);
  }
}
