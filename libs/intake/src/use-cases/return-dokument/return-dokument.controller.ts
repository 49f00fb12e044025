import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { AkteClosed, DokumentNotFound, VorgangClosed } from '#libs/records';
import * as actions from '../../contracts/actions.js';
import {
  AttachmentOutOfReach,
  DokumentWasNoLetter,
  FilingChangedMeanwhile,
} from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { returnBody, returnedDto, type ReturnBody } from './return-dokument.dto.js';
import { ReturnDokumentUseCase } from './return-dokument.use-case.js';

@ApiTags('dokumente')
@Controller('dokumente')
export class ReturnDokumentController {
  constructor(private readonly returnDokument: ReturnDokumentUseCase) {}

  @Post(':id/return')
  @Route({
    permission: may.returnDokumente,
    summary: 'Dokument als „nicht meins“ in den Eingang zurückgeben',
    response: returnedDto,
    records: actions.posteingangReturned,
    errors: [
      DokumentNotFound,
      DokumentWasNoLetter,
      FilingChangedMeanwhile,
      AttachmentOutOfReach,
      AkteClosed,
      VorgangClosed,
    ],
  })
  giveBack(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: returnBody }) body: ReturnBody,
  ) {
    return this.returnDokument.execute(ctx, id, body);
  }
}
