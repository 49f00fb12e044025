import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { keysetPage, RequestCtx, Route, type Ctx, InvalidCursor } from '#libs/platform';
import { stapelDto } from '../../views/intake.dto.js';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import { listStapelQuery, ListStapelQuery, type ListStapelFilter } from './list-stapel.query.js';

const stapelPage = keysetPage('StapelPage', stapelDto);

@ApiTags('stapel')
@Controller('stapel')
export class ListStapelController {
  constructor(private readonly query: ListStapelQuery) {}

  @Get()
  @Route({
    permission: may.readStapel,
    summary: 'Stapel, neueste zuerst',
    response: stapelPage,
    records: actions.stapelListed,
    errors: [InvalidCursor],
  })
  list(@RequestCtx() ctx: Ctx, @Query({ schema: listStapelQuery }) filter: ListStapelFilter) {
    return this.query.execute(ctx, filter);
  }
}
