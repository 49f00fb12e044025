import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { AkteView } from '../../views/akte-view.js';
import { akteDto } from '../../views/records.dto.js';
import { openAkteBody, type OpenAkteBody } from './open-akte.dto.js';
import { OpenAkteUseCase } from './open-akte.use-case.js';

@ApiTags('akten')
@Controller('akten')
export class OpenAkteController {
  constructor(
    private readonly openAkte: OpenAkteUseCase,
    private readonly view: AkteView,
  ) {}

  @Post()
  @Route({
    permission: 'akte.open',
    summary: 'Akte anlegen',
    response: akteDto,
    status: 201,
    errors: ['AKTENPLAN.EINHEIT_NOT_FOUND', 'AKTE.NO_ORG_UNIT', 'SESSION.CSRF'],
  })
  async open(@RequestCtx() ctx: Ctx, @Body({ schema: openAkteBody }) body: OpenAkteBody) {
    return this.view.show(ctx, await this.openAkte.execute(ctx, body));
  }
}
