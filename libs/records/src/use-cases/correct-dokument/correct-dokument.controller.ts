import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { AkteClosed, DokumentChangedMeanwhile, DokumentNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { dokumentDto } from '../../views/records.dto.js';
import { correctDokumentBody, type CorrectDokumentBody } from './correct-dokument.dto.js';
import { CorrectDokumentUseCase } from './correct-dokument.use-case.js';

@ApiTags('dokumente')
@Controller('dokumente')
export class CorrectDokumentController {
  constructor(private readonly correctDokument: CorrectDokumentUseCase) {}

  @Patch(':id')
  @Route({
    permission: may.correctDokumente,
    summary: 'Betreff, Art, Datum, Absender, Empfänger, fremdes Zeichen, Frist berichtigen',
    response: dokumentDto,
    records: actions.dokumentCorrected,
    errors: [DokumentNotFound, AkteClosed, DokumentChangedMeanwhile],
  })
  correct(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: correctDokumentBody }) body: CorrectDokumentBody,
  ) {
    return this.correctDokument.execute(ctx, id, body);
  }
}
