import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { AkteClosed, BetreffConflict, DokumentNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { dokumentDto, renameBody, type RenameBody } from '../../views/records.dto.js';
import { RenameDokumentUseCase } from './rename-dokument.use-case.js';

@ApiTags('dokumente')
@Controller('dokumente')
export class RenameDokumentController {
  constructor(private readonly renameDokument: RenameDokumentUseCase) {}

  @Patch(':id')
  @Route({
    permission: may.renameDokumente,
    summary: 'Betreff eines Dokuments ändern',
    response: dokumentDto,
    records: actions.dokumentRenamed,
    errors: [DokumentNotFound, AkteClosed, BetreffConflict],
  })
  rename(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: renameBody }) body: RenameBody,
  ) {
    return this.renameDokument.execute(ctx, id, body);
  }
}
