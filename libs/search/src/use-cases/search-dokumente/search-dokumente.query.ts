import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import {
  cursorPart,
  decodeCursor,
  encodeCursor,
  sql,
  sqlList,
  type Ctx,
  type Sql,
} from '#libs/platform';
import { Records } from '#libs/records';
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
} from '../../search.dto.js';

const position = z.tuple([cursorPart.moment, cursorPart.id]);

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
    private readonly records: Records,
    private readonly audit: AuditLog,
  ) {}

  async execute(ctx: Ctx, filter: SearchFilter): Promise<SearchResult> {
    const query = parseQuery(filter.q);
    if (query.tsquery === null) return NOTHING;
    const condition = await this.condition(ctx, filter, query.tsquery);
    const after = filter.cursor ? sql`${condition} and ${afterCursor(filter.cursor)}` : condition;
    const found = await this.index.find(ctx, after, query.tsquery, filter.limit + 1);
    const page = found.slice(0, filter.limit);
    const ids = page.map(({ dokumentId }) => dokumentId);
    await this.audit.recordList(ctx, { action: 'search.run', type: 'dokument', ids });
    const last = page.at(-1);
    const more = found.length > filter.limit && last;
    return {
      items: page.map((row) => toHit(row, query)),
      nextCursor: more ? encodeCursor([last.receivedAt.toISOString(), last.dokumentId]) : null,
      total: await this.index.count(ctx, condition),
      facets: searchResult.shape.facets.parse(await this.index.facets(ctx, condition)),
    };
  }

  private async condition(ctx: Ctx, filter: SearchFilter, tsquery: string): Promise<Sql> {
    const all = [sql`p.tsv @@ ${tsquery}::tsquery`, this.records.visible(ctx, 'p')];
    if (filter.einheitId) {
      const ids = await this.records.einheitenBelow(ctx, filter.einheitId);
      all.push(sql`p.einheit_id = any(${ids})`);
    }
    if (filter.year) all.push(sql`p.year = ${filter.year}`);
    if (filter.kind) all.push(sql`p.kind = ${filter.kind}`);
    return sqlList(all, ' and ');
  }
}

function afterCursor(cursor: string): Sql {
  const [receivedAt, dokumentId] = decodeCursor(cursor, position);
  return sql`(date_trunc('milliseconds', p.received_at), p.dokument_id) <
    (${receivedAt}::timestamptz, ${dokumentId}::uuid)`;
}

function toHit(row: FoundPage, query: ParsedQuery): SearchHit {
  const { text, words, receivedAt, pages, ...hit } = row;
  return {
    ...hit,
    receivedAt: receivedAt.toISOString(),
    snippet: snippetOf(text, query),
    boxes: boxesOf(words, query),
    morePages: pages - 1,
  };
}
