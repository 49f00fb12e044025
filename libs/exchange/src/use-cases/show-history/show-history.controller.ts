import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { idParam, type IdParam } from '../../id-param.dto.js';
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
    permission: 'history.read',
    summary: 'Historie einer Akte, neueste Ereignisse zuerst',
    response: historyPage,
    errors: ['AKTE.NOT_FOUND', 'REQUEST.INVALID_CURSOR'],
  })
  show(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Query({ schema: historyQuery }) filter: HistoryFilter,
  ) {
    return this.query.execute(ctx, id, filter);
  }
}
