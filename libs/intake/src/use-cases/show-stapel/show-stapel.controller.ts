import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { stapelDto } from '../../views/intake.dto.js';
import * as actions from '../../contracts/actions.js';
import { StapelNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { ShowStapelQuery } from './show-stapel.query.js';

@ApiTags('stapel')
@Controller('stapel')
export class ShowStapelController {
  constructor(private readonly query: ShowStapelQuery) {}

  @Get(':id')
  @Route({
    permission: may.readStapel,
    summary: 'Stapel mit Fortschritt',
    response: stapelDto,
    records: actions.stapelRead,
    errors: [StapelNotFound],
  })
  show(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.query.execute(ctx, id);
  }
}
