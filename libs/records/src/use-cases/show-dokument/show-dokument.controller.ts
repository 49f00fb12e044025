import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { dokumentDto } from '../../views/records.dto.js';
import * as actions from '../../contracts/actions.js';
import { DokumentNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { ShowDokumentQuery } from './show-dokument.query.js';

@ApiTags('dokumente')
@Controller('dokumente')
export class ShowDokumentController {
  constructor(private readonly query: ShowDokumentQuery) {}

  @Get(':id')
  @Route({
    permission: may.readDokumente,
    summary: 'Dokument mit seinen Versionen und früheren Betreffen',
    response: dokumentDto,
    records: actions.dokumentRead,
    errors: [DokumentNotFound],
  })
  show(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.query.execute(ctx, id);
  }
}
