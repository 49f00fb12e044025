import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, InvalidCursor, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { AkteNotFound } from '#libs/records';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import {
  historyPage,
  historyQuery,
  ShowHistoryQuery,
  type HistoryFilter,
} from './show-history.query.js';

@ApiTags('history')
@Controller('akten')
export class ShowHistoryController {
  constructor(private readonly query: ShowHistoryQuery) {}

  @Get(':id/history')
  @Route({
    permission: may.readHistory,
    summary: 'Historie einer Akte, neueste Ereignisse zuerst',
    response: historyPage,
    records: actions.historyRead,
    errors: [AkteNotFound, InvalidCursor],
  })
  show(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Query({ schema: historyQuery }) filter: HistoryFilter,
  ) {
    return this.query.execute(ctx, id, filter);
  }
}
