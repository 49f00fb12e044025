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
import { fileResponse } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import { HistoryNotPrinted } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { PrintHistoryUseCase } from './print-history.use-case.js';

@ApiTags('history')
@Controller('akten')
export class PrintHistoryController {
  constructor(private readonly printHistory: PrintHistoryUseCase) {}

  @Get(':id/history.pdf')
  @Route({
    permission: may.readHistory,
    summary: 'Historie einer Akte als PDF',
    response: 'binary',
    records: actions.historyPrinted,
    transaction: false,
    errors: [AkteNotFound, HistoryNotPrinted],
  })
  async print(
    @RequestCaller() caller: Caller,
    @RequestGone() gone: AbortSignal,
    @Param({ schema: idParam }) { id }: IdParam,
  ) {
    const { filename, size, pdf } = await this.printHistory.execute(caller, id, gone);
    return fileResponse(pdf, { filename, mime: 'application/pdf', size });
  }
}
