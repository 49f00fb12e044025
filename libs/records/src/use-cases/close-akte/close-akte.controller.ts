import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { akteDto, closeBody, type CloseBody } from '../../views/records.dto.js';
import * as actions from '../../contracts/actions.js';
import { AkteAlreadyClosed, AkteNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { CloseAkteUseCase } from './close-akte.use-case.js';

@ApiTags('akten')
@Controller('akten')
export class CloseAkteController {
  constructor(private readonly closeAkte: CloseAkteUseCase) {}

  @Post(':id/close')
  @Route({
    permission: may.closeAkten,
    summary: 'Akte z. d. A. verfügen',
    response: akteDto,
    records: actions.akteClosed,
    errors: [AkteNotFound, AkteAlreadyClosed],
  })
  close(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: closeBody }) body: CloseBody,
  ) {
    return this.closeAkte.execute(ctx, id, body);
  }
}
