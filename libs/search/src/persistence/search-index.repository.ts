import { exec, one, rows, sql, type Ctx, type Sql } from '#libs/platform';
import type { PageText } from '#libs/records/contracts';
import type { PlacedWord } from '../domain/highlights.js';
import { INDEX_RULES } from '../domain/index-rules.js';
import { tsvectorOf } from '../domain/tsvector.js';

/** What the pages of a Dokument have in common. */
export interface DokumentEntry {
  readonly versionId: string;
  readonly dokumentId: string;
  readonly akteId: string;
  readonly einheitId: string;
  readonly einheitNumber: string;
  readonly einheitTitle: string;
  readonly aktenzeichen: string;
  readonly akteBetreff: string;
  readonly betreff: string;
  /** Null where nobody has said; the index holds an empty text for it. */
  readonly kind: string | null;
  readonly year: number;
  readonly receivedAt: Date;
  /** Texts of files inside it; found with the first page. */
  readonly attachments: readonly string[];
}

/** What the index keeps of a page. */
export type IndexedPage = Pick<PageText, 'pageNo' | 'widthPx' | 'heightPx' | 'text' | 'words'>;

/** A page that was found. */
export interface FoundPage {
  readonly dokumentId: string;
  readonly versionId: string;
  readonly akteId: string;
  readonly aktenzeichen: string;
  readonly akteBetreff: string;
  readonly betreff: string;
  readonly kind: string | null;
  readonly pageNo: number;
  readonly receivedAt: Date;
  readonly text: string;
  readonly words: PlacedWord[];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pages: number;
}

/** Dokumente beyond these are not counted; "more than a thousand" is all anybody needs. */
const COUNTED = 1_000;

/** Reads and writes the index. */
export class SearchIndexRepository {
  /** Waits for whoever is indexing the same Dokument, so that the last one reads what is true. */
  async lock(ctx: Ctx, dokumentId: string): Promise<void> {
    await exec(
      ctx,
      sql`select pg_advisory_xact_lock(hashtextextended(${`search:${dokumentId}`}, 0))`,
    );
  }

  /** Takes the pages of a Dokument out; {@link lock} it first. */
  async remove(ctx: Ctx, dokumentId: string): Promise<void> {
    await exec(ctx, sql`delete from search.page where dokument_id = ${dokumentId}`);
  }

  /** A page; the title words are found with the first one. */
  async insert(ctx: Ctx, entry: DokumentEntry, page: IndexedPage, first: boolean): Promise<void> {
    const titles = first ? [entry.betreff, entry.akteBetreff, entry.aktenzeichen] : [];
    const beside = first ? entry.attachments : [];
    const words = page.words.map(({ t, x, y, w, h }) => ({ t, x, y, w, h }));
    await exec(
      ctx,
      sql`insert into search.page
            (version_id, page_no, dokument_id, akte_id, einheit_id, einheit_number, einheit_title,
             aktenzeichen, akte_betreff, betreff, kind, year, received_at, width_px, height_px,
             text, words, tsv, rules)
          values (${entry.versionId}, ${page.pageNo}, ${entry.dokumentId}, ${entry.akteId},
            ${entry.einheitId}, ${entry.einheitNumber}, ${entry.einheitTitle},
            ${entry.aktenzeichen}, ${entry.akteBetreff}, ${entry.betreff}, ${entry.kind ?? ''},
            ${entry.year}, ${entry.receivedAt}, ${page.widthPx}, ${page.heightPx}, ${page.text},
            ${JSON.stringify(words)}, ${tsvectorOf({ titles, text: page.text, beside })}::tsvector,
            ${INDEX_RULES})`,
    );
  }

  /** Dokumente of which pages were indexed by older rules, in the order of their ids. */
  async outdated(
    ctx: Ctx,
    { besides, limit }: { readonly besides: readonly string[]; readonly limit: number },
  ): Promise<string[]> {
    const found = await rows<{ id: string }>(
      ctx,
      sql`select distinct dokument_id as id from search.page
          where rules < ${INDEX_RULES} and not dokument_id::text = any(${besides})
          order by dokument_id limit ${limit}`,
    );
    return found.map(({ id }) => id);
  }

  /** One row per Dokument with its best page, the newest Dokumente first. */
  find(ctx: Ctx, condition: Sql, tsquery: string, limit: number): Promise<FoundPage[]> {
    return rows(
      ctx,
      sql`with hit as (
            select p.version_id, p.page_no, p.dokument_id, p.received_at,
              row_number() over (partition by p.dokument_id
                order by ts_rank(p.tsv, ${tsquery}::tsquery) desc, p.page_no) as place,
              count(*) over (partition by p.dokument_id) as pages
            from search.page p where ${condition}
          ), best as (
            select * from hit where place = 1
            order by received_at desc, dokument_id desc limit ${limit}
          )
          select p.dokument_id as "dokumentId", p.version_id as "versionId",
            p.akte_id as "akteId", p.aktenzeichen, p.akte_betreff as "akteBetreff", p.betreff,
            nullif(p.kind, '') as kind, p.page_no as "pageNo", p.received_at as "receivedAt", p.text, p.words,
            p.width_px as "widthPx", p.height_px as "heightPx", best.pages::int as pages
          from best join search.page p using (version_id, page_no)
          order by best.received_at desc, best.dokument_id desc`,
    );
  }

  /** How many Dokumente, up to a limit; one more than the limit means "more". */
  async count(ctx: Ctx, condition: Sql): Promise<number | null> {
    const found = await one<{ n: number }>(
      ctx,
      sql`select count(*)::int as n from (
            select distinct p.dokument_id from search.page p where ${condition}
            limit ${COUNTED + 1}
          ) counted`,
    );
    const n = found?.n ?? 0;
    return n > COUNTED ? null : n;
  }

  /** How the Dokumente are spread over units, years and kinds. */
  async facets(ctx: Ctx, condition: Sql) {
    const found = await one<{ facets: unknown }>(
      ctx,
      sql`with hit as (
            select distinct on (p.dokument_id) p.dokument_id, p.einheit_id, p.einheit_number,
              p.einheit_title, p.year, p.kind
            from search.page p where ${condition}
          )
          select json_build_object(
            'einheiten', (select coalesce(json_agg(f), '[]') from (
              select einheit_id as id, einheit_number as number, einheit_title as title,
                count(*)::int as count
              from hit group by 1, 2, 3 order by count(*) desc, 2 limit 20) f),
            'years', (select coalesce(json_agg(f), '[]') from (
              select year, count(*)::int as count from hit group by 1 order by 1 desc limit 20) f),
            'kinds', (select coalesce(json_agg(f), '[]') from (
              select kind, count(*)::int as count from hit where kind <> '' group by 1
              order by count(*) desc, 1 limit 20) f)
          ) as facets`,
    );
    return found?.facets;
  }
}
