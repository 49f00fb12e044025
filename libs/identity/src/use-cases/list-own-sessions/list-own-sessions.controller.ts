import { Controller, Get, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { sessionTokenOf } from '../../machines/session-cookie.js';
import { ListOwnSessionsQuery, ownSession } from './list-own-sessions.query.js';

const ownSessions = z.strictObject({ items: z.array(ownSession) }).meta({ id: 'OwnSessions' });

@ApiTags('session')
@Controller('session')
export class ListOwnSessionsController {
  constructor(private readonly query: ListOwnSessionsQuery) {}

  @Get('sign-ins')
  @Route({
    permission: 'session',
    summary: 'Wo bin ich angemeldet?',
    response: ownSessions,
    records: actions.sessionsListed,
  })
  list(@RequestCtx() ctx: Ctx, @Req() request: FastifyRequest) {
    return this.query.execute(ctx, sessionTokenOf(request));
  }
}
