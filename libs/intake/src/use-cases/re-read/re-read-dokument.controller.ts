import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { idParam, type IdParam } from '../../views/intake.dto.js';
import { ReReadUseCase } from './re-read.use-case.js';

@ApiTags('dokumente')
@Controller('dokumente')
export class ReReadDokumentController {
  constructor(private readonly reRead: ReReadUseCase) {}

  @Post(':id/re-read')
  @Route({
    permission: 'dokument.re-read',
    summary: 'Alle Seiten eines Dokuments neu lesen; frühere Textfassungen bleiben',
    response: 'empty',
    errors: ['DOKUMENT.NOT_FOUND', 'AKTE.CLOSED', 'SESSION.CSRF'],
  })
  read(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.reRead.dokument(ctx, id);
  }
}
