import { Controller, Delete, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { sessionTokenOf } from '../../machines/session-cookie.js';
import { EndOtherSessionsUseCase } from './end-other-sessions.use-case.js';

@ApiTags('session')
@Controller('session')
export class EndOtherSessionsController {
  constructor(private readonly endOthers: EndOtherSessionsUseCase) {}

  @Delete('sign-ins')
  @Route({
    permission: 'session',
    summary: 'Alle anderen eigenen Anmeldungen beenden',
    response: 'empty',
    records: actions.otherSessionsEnded,
  })
  end(@RequestCtx() ctx: Ctx, @Req() request: FastifyRequest) {
    return this.endOthers.execute(ctx, sessionTokenOf(request));
  }
}
