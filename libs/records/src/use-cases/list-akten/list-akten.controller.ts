import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InvalidCursor, RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import { aktenPage, listAktenQuery, type ListAktenFilter } from './list-akten.dto.js';
import { ListAktenQuery } from './list-akten.query.js';

@ApiTags('akten')
@Controller('akten')
export class ListAktenController {
  constructor(private readonly query: ListAktenQuery) {}

  @Get()
  @Route({
    permission: may.readAkten,
    summary: 'Akten, zuletzt geänderte zuerst',
    response: aktenPage,
    records: actions.aktenListed,
    errors: [InvalidCursor],
  })
  list(@RequestCtx() ctx: Ctx, @Query({ schema: listAktenQuery }) filter: ListAktenFilter) {
    return this.query.execute(ctx, filter);
  }
}
