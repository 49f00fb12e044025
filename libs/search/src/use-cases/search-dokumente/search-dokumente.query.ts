import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { keyset, sql, sqlList, type Ctx, type Sql } from '#libs/platform';
import { Aktenplan, visible } from '#libs/records';
import * as actions from '../../contracts/actions.js';
import { boxesOf, snippetOf } from '../../domain/highlights.js';
import { parseQuery, type ParsedQuery } from '../../domain/query.js';
import {
  SearchIndexRepository,
  type FoundPage,
} from '../../persistence/search-index.repository.js';
import {
  searchResult,
  type SearchFilter,
  type SearchHit,
  type SearchResult,
} from './search-dokumente.dto.js';

const NOTHING: SearchResult = {
  items: [],
  nextCursor: null,
  total: 0,
  facets: { einheiten: [], years: [], kinds: [] },
};

/** Finds Dokumente by what stands on their pages. The right is part of every statement. */
@Injectable()
export class SearchDokumenteQuery {
  private readonly index = new SearchIndexRepository();

  constructor(
    private readonly aktenplan: Aktenplan,
    private readonly audit: AuditLog,
  ) {}

  /** @throws InvalidCursor */
  async execute(ctx: Ctx, filter: SearchFilter): Promise<SearchResult> {
    const query = parseQuery(filter.q);
    if (query.tsquery === null) {
      await this.audit.recordList(ctx, actions.searched, { ids: [] });
      return NOTHING;
    }
    const condition = await this.condition(ctx, filter, query.tsquery);
    const after = keyset.after(sql`p.received_at`, sql`p.dokument_id`, filter.cursor);
    const rest = sql`${condition} and ${after}`;
    const found = await this.index.find(ctx, rest, query.tsquery, filter.limit + 1);
    const { items, nextCursor } = keyset.page(found, filter.limit, (row) => [
      row.receivedAt,
      row.dokumentId,
    ]);
    const ids = items.map(({ dokumentId }) => dokumentId);
    await this.audit.recordList(ctx, actions.searched, { ids });
    return {
      items: items.map((row) => toSearchHit(row, query)),
      nextCursor,
      total: await this.index.count(ctx, condition),
      facets: searchResult.shape.facets.parse(await this.index.facets(ctx, condition)),
    };
  }

  private async condition(ctx: Ctx, filter: SearchFilter, tsquery: string): Promise<Sql> {
    const all = [sql`p.tsv @@ ${tsquery}::tsquery`, visible(ctx, 'read', sql`p.akte_id`)];
    if (filter.einheitId) {
      const ids = await this.aktenplan.einheitenBelow(ctx, filter.einheitId);
      all.push(sql`p.einheit_id = any(${ids})`);
    }
    if (filter.year) all.push(sql`p.year = ${filter.year}`);
    if (filter.kind) all.push(sql`p.kind = ${filter.kind}`);
    return sqlList(all, ' and ');
  }
}

function toSearchHit(row: FoundPage, query: ParsedQuery): SearchHit {
  const { text, words, receivedAt, pages, ...hit } = row;
  return {
    ...hit,
    receivedAt: receivedAt.toISOString(),
    snippet: snippetOf(text, query),
    boxes: boxesOf(words, query),
    morePages: pages - 1,
  };
}
