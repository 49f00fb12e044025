import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCaller, Route, type Caller } from '#libs/platform';
import { idParam, type IdParam } from '../../id-param.dto.js';
import { PrintHistoryUseCase } from './print-history.use-case.js';

@ApiTags('history')
@Controller('akten')
export class PrintHistoryController {
  constructor(private readonly printHistory: PrintHistoryUseCase) {}

  @Get(':id/history.pdf')
  @Route({
    permission: 'history.read',
    summary: 'Historie einer Akte als PDF',
    response: 'binary',
    transaction: false,
    errors: ['AKTE.NOT_FOUND', 'HISTORY.NOT_PRINTED'],
  })
  async print(@RequestCaller() caller: Caller, @Param({ schema: idParam }) { id }: IdParam) {
    const { filename, size, pdf } = await this.printHistory.execute(caller, id);
    const disposition = `attachment; filename="${filename}"`;
    return new StreamableFile(pdf, { type: 'application/pdf', disposition, length: size });
  }
}
