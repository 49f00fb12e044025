import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { searchQuery, searchResult, type SearchFilter } from '../../search.dto.js';
import { SearchDokumenteQuery } from './search-dokumente.query.js';

@ApiTags('search')
@Controller('search')
export class SearchDokumenteController {
  constructor(private readonly query: SearchDokumenteQuery) {}

  @Get()
  @Route({
    permission: 'search.use',
    summary: 'Suche nach Wörtern, "Wortfolgen", -Ausschlüssen und Anfängen*',
    response: searchResult,
    errors: ['REQUEST.INVALID_CURSOR'],
  })
  search(@RequestCtx() ctx: Ctx, @Query({ schema: searchQuery }) filter: SearchFilter) {
    return this.query.execute(ctx, filter);
  }
}
