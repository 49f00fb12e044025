import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { akteDto } from '../../views/records.dto.js';
import { openAkteBody, type OpenAkteBody } from './open-akte.dto.js';
import { OpenAkteUseCase } from './open-akte.use-case.js';

@ApiTags('akten')
@Controller('akten')
export class OpenAkteController {
  constructor(private readonly openAkte: OpenAkteUseCase) {}

  @Post()
  @Route({
    permission: 'akte.open',
    summary: 'Akte anlegen',
    response: akteDto,
    status: 201,
    errors: ['AKTENPLAN.EINHEIT_NOT_FOUND', 'AKTE.NO_ORG_UNIT', 'SESSION.CSRF'],
  })
  open(@RequestCtx() ctx: Ctx, @Body({ schema: openAkteBody }) body: OpenAkteBody) {
    return this.openAkte.execute(ctx, body);
  }
}
