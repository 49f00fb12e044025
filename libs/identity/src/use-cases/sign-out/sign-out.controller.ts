import { Controller, Delete, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HttpSettings, RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { clearSessionCookie, sessionTokenOf } from '../../machines/session-cookie.js';
import { SignOutUseCase } from './sign-out.use-case.js';

/** Ends the session of the cookie. */
@ApiTags('session')
@Controller('session')
export class SignOutController {
  constructor(
    private readonly signOut: SignOutUseCase,
    private readonly http: HttpSettings,
  ) {}

  @Delete()
  @Route({
    permission: 'session',
    whileConfined: true,
    summary: 'Abmelden',
    response: 'empty',
    records: actions.sessionClosed,
  })
  async end(
    @RequestCtx() ctx: Ctx,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.signOut.execute(ctx, sessionTokenOf(request) ?? '');
    clearSessionCookie(reply, this.http);
  }
}
