import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { aktenPage, listAktenQuery, type ListAktenFilter } from './list-akten.dto.js';
import { ListAktenQuery } from './list-akten.query.js';

@ApiTags('akten')
@Controller('akten')
export class ListAktenController {
  constructor(private readonly query: ListAktenQuery) {}

  @Get()
  @Route({
    permission: 'akte.read',
    summary: 'Akten, zuletzt geänderte zuerst',
    response: aktenPage,
    errors: ['REQUEST.INVALID_CURSOR'],
  })
  list(@RequestCtx() ctx: Ctx, @Query({ schema: listAktenQuery }) filter: ListAktenFilter) {
    return this.query.execute(ctx, filter);
  }
}
