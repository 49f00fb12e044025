import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import {
  AkteClosed,
  AkteNotFound,
  DokumentChangedMeanwhile,
  dokumentDto,
  DokumentNotFound,
  VorgangClosed,
  VorgangNotFound,
} from '#libs/records';
import { dokumentWasMoved } from '#libs/records/contracts';
import { PosteingangNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { moveDokumentBody, type MoveDokumentBody } from './move-filed-dokument.dto.js';
import { MoveFiledDokumentUseCase } from './move-filed-dokument.use-case.js';

@ApiTags('dokumente')
@Controller('dokumente')
export class MoveFiledDokumentController {
  constructor(private readonly moveDokument: MoveFiledDokumentUseCase) {}

  @Post(':id/move')
  @Route({
    permission: may.moveDokumente,
    summary: 'Dokument in eine andere Akte oder einen anderen Vorgang verschieben',
    response: dokumentDto,
    records: dokumentWasMoved,
    errors: [
      DokumentNotFound,
      DokumentChangedMeanwhile,
      PosteingangNotFound,
      AkteNotFound,
      AkteClosed,
      VorgangNotFound,
      VorgangClosed,
    ],
  })
  move(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: moveDokumentBody }) body: MoveDokumentBody,
  ) {
    return this.moveDokument.execute(ctx, id, body);
  }
}
