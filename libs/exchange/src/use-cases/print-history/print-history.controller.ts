import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
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
    errors: ['AKTE.NOT_FOUND'],
  })
  async print(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    const { filename, bytes } = await this.printHistory.execute(ctx, id);
    const disposition = `attachment; filename="${filename}"`;
    return new StreamableFile(bytes, { type: 'application/pdf', disposition });
  }
}
