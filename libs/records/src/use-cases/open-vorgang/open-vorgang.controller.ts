import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { akteDto, betreffText } from '../../views/records.dto.js';
import * as actions from '../../contracts/actions.js';
import { AkteClosed, AkteNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { OpenVorgangUseCase } from './open-vorgang.use-case.js';

const openVorgangBody = z
  .strictObject({ betreff: betreffText })
  .meta({ id: 'OpenVorgang', examples: [{ betreff: 'Antrag und Prüfung' }] });

@ApiTags('vorgaenge')
@Controller('akten')
export class OpenVorgangController {
  constructor(private readonly openVorgang: OpenVorgangUseCase) {}

  @Post(':id/vorgaenge')
  @Route({
    permission: may.openVorgaenge,
    summary: 'Vorgang anlegen; antwortet mit der ganzen Akte',
    response: akteDto,
    records: actions.vorgangOpened,
    status: 201,
    errors: [AkteNotFound, AkteClosed],
  })
  open(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: openVorgangBody }) { betreff }: z.infer<typeof openVorgangBody>,
  ) {
    return this.openVorgang.execute(ctx, id, betreff);
  }
}
