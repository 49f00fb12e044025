import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { akteDto } from '../../views/records.dto.js';
import * as actions from '../../contracts/actions.js';
import { AkteNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { ShowAkteQuery } from './show-akte.query.js';

@ApiTags('akten')
@Controller('akten')
export class ShowAkteController {
  constructor(private readonly query: ShowAkteQuery) {}

  @Get(':id')
  @Route({
    permission: may.readAkten,
    summary: 'Akte mit Vorgängen und Dokumenten',
    response: akteDto,
    records: actions.akteRead,
    errors: [AkteNotFound],
  })
  show(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.query.execute(ctx, id);
  }
}
