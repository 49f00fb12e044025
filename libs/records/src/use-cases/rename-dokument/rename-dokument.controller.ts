import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import {
  dokumentDto,
  idParam,
  renameBody,
  type IdParam,
  type RenameBody,
} from '../../views/records.dto.js';
import { RenameDokumentUseCase } from './rename-dokument.use-case.js';

@ApiTags('dokumente')
@Controller('dokumente')
export class RenameDokumentController {
  constructor(private readonly renameDokument: RenameDokumentUseCase) {}

  @Patch(':id')
  @Route({
    permission: 'dokument.rename',
    summary: 'Betreff eines Dokuments ändern',
    response: dokumentDto,
    errors: ['DOKUMENT.NOT_FOUND', 'AKTE.CLOSED', 'AKTE.VERSION_CONFLICT', 'SESSION.CSRF'],
  })
  rename(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: renameBody }) body: RenameBody,
  ) {
    return this.renameDokument.execute(ctx, id, body);
  }
}
