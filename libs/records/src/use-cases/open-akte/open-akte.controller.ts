import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { akteDto } from '../../views/records.dto.js';
import * as actions from '../../contracts/actions.js';
import { AktenplaneinheitNotFound, NoOrgUnit } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { openAkteBody, type OpenAkteBody } from './open-akte.dto.js';
import { OpenAkteUseCase } from './open-akte.use-case.js';

@ApiTags('akten')
@Controller('akten')
export class OpenAkteController {
  constructor(private readonly openAkte: OpenAkteUseCase) {}

  @Post()
  @Route({
    permission: may.openAkten,
    summary: 'Akte anlegen',
    response: akteDto,
    records: actions.akteOpened,
    status: 201,
    errors: [AktenplaneinheitNotFound, NoOrgUnit],
  })
  open(@RequestCtx() ctx: Ctx, @Body({ schema: openAkteBody }) body: OpenAkteBody) {
    return this.openAkte.execute(ctx, body);
  }
}
