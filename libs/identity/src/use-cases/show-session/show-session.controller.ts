import { Controller, Get, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { nothing, RequestCtx, Route, type Ctx } from '#libs/platform';
import { sessionTokenOf } from '../../machines/session-cookie.js';
import { sessionDto } from '../../views/session-view.js';
import { ShowSessionQuery } from './show-session.query.js';

/** Tells the web app who is signed in. */
@ApiTags('session')
@Controller('session')
export class ShowSessionController {
  constructor(private readonly query: ShowSessionQuery) {}

  @Get()
  @Route({
    permission: 'session',
    whileConfined: true,
    summary: 'Wer ist angemeldet?',
    response: sessionDto,
    records: nothing('tells somebody who they are themselves'),
  })
  show(@RequestCtx() ctx: Ctx, @Req() request: FastifyRequest) {
    return this.query.execute(ctx, sessionTokenOf(request) ?? '');
  }
}
