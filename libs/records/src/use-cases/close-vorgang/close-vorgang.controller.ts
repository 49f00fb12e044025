import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { akteDto, closeBody, type CloseBody } from '../../views/records.dto.js';
import * as actions from '../../contracts/actions.js';
import { VorgangAlreadyClosed, VorgangNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { CloseVorgangUseCase } from './close-vorgang.use-case.js';

@ApiTags('vorgaenge')
@Controller('vorgaenge')
export class CloseVorgangController {
  constructor(private readonly closeVorgang: CloseVorgangUseCase) {}

  @Post(':id/close')
  @Route({
    permission: may.closeVorgaenge,
    summary: 'Vorgang z. d. A. verfügen; antwortet mit der ganzen Akte',
    response: akteDto,
    records: actions.vorgangClosed,
    errors: [VorgangNotFound, VorgangAlreadyClosed],
  })
  close(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: closeBody }) body: CloseBody,
  ) {
    return this.closeVorgang.execute(ctx, id, body);
  }
}
