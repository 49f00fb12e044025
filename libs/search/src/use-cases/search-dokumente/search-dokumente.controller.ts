import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InvalidCursor, RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import { searchQuery, searchResult, type SearchFilter } from './search-dokumente.dto.js';
import { SearchDokumenteQuery } from './search-dokumente.query.js';

@ApiTags('search')
@Controller('search')
export class SearchDokumenteController {
  constructor(private readonly query: SearchDokumenteQuery) {}

  @Get()
  @Route({
    permission: may.useSearch,
    summary: 'Suche nach Wörtern, "Wortfolgen", -Ausschlüssen und Anfängen*',
    response: searchResult,
    records: actions.searched,
    errors: [InvalidCursor],
  })
  search(@RequestCtx() ctx: Ctx, @Query({ schema: searchQuery }) filter: SearchFilter) {
    return this.query.execute(ctx, filter);
  }
}
