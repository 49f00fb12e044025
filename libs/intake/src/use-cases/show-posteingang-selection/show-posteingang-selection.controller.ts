import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import {
  posteingangSelection,
  selectionQuery,
  type SelectionQuery,
} from './show-posteingang-selection.dto.js';
import { ShowPosteingangSelectionQuery } from './show-posteingang-selection.query.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class ShowPosteingangSelectionController {
  constructor(private readonly query: ShowPosteingangSelectionQuery) {}

  @Get('selection')
  @Route({
    permission: may.readPosteingang,
    summary: 'Mehrere Eingänge mit dem, was in ihnen gelesen wurde',
    response: posteingangSelection,
    records: actions.posteingangListed,
    errors: [],
  })
  show(@RequestCtx() ctx: Ctx, @Query({ schema: selectionQuery }) wanted: SelectionQuery) {
    return this.query.execute(ctx, wanted);
  }
}
