import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idParam,
  RequestCaller,
  RequestGone,
  Route,
  type Caller,
  type IdParam,
} from '#libs/platform';
import { AkteNotFound } from '#libs/records';
import { fileResponse, StoreUnreachable } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import { ExportDamaged, ExportOvertaken, HistoryNotPrinted } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { ExportAkteUseCase } from './export-akte.use-case.js';

@ApiTags('history')
@Controller('akten')
export class ExportAkteController {
  constructor(private readonly exportAkte: ExportAkteUseCase) {}

  @Get(':id/export.zip')
  @Route({
    permission: may.exportAkten,
    summary: 'Akte mit Originalen, Fassungen und Historie als ZIP',
    response: 'binary',
    records: [actions.akteExported, actions.exportRefused],
    transaction: false,
    errors: [AkteNotFound, ExportDamaged, ExportOvertaken, HistoryNotPrinted, StoreUnreachable],
  })
  async export(
    @RequestCaller() caller: Caller,
    @RequestGone() gone: AbortSignal,
    @Param({ schema: idParam }) { id }: IdParam,
  ) {
    const { filename, archive } = await this.exportAkte.execute(caller, id, gone);
    return fileResponse(archive, { filename, mime: 'application/zip' });
  }
}
