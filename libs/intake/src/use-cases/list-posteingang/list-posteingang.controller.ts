import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx, InvalidCursor } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import {
  listPosteingangQuery,
  posteingangPage,
  type ListPosteingangFilter,
} from './list-posteingang.dto.js';
import { ListPosteingangQuery } from './list-posteingang.query.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class ListPosteingangController {
  constructor(private readonly query: ListPosteingangQuery) {}

  @Get()
  @Route({
    permission: may.readPosteingang,
    summary: 'Eingang, neueste zuerst',
    response: posteingangPage,
    records: actions.posteingangListed,
    errors: [InvalidCursor],
  })
  list(
    @RequestCtx() ctx: Ctx,
    @Query({ schema: listPosteingangQuery }) filter: ListPosteingangFilter,
  ) {
    return this.query.execute(ctx, filter);
  }
}
