import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HttpSettings, RequestCaller, Route, type Caller } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { InvalidCredentials, LoginLocked, SignInBusy } from '../../contracts/errors.js';
import { sessionDto } from '../../views/session-view.js';
import { deviceOf, setDeviceCookie } from '../../machines/device-cookie.js';
import { setSessionCookie } from '../../machines/session-cookie.js';
import { signInBody, type SignInBody } from './sign-in.dto.js';
import { SignInUseCase } from './sign-in.use-case.js';

/** Opens a session and hands out its cookie, and one by which the device is known. */
@ApiTags('session')
@Controller('session')
export class SignInController {
  constructor(
    private readonly signIn: SignInUseCase,
    private readonly http: HttpSettings,
  ) {}

  @Post()
  @Route({
    permission: 'public',
    summary: 'Anmelden',
    response: sessionDto,
    records: [actions.sessionOpened, actions.sessionRefused, actions.sessionSlowed],
    errors: [InvalidCredentials, LoginLocked, SignInBusy],
    transaction: false,
  })
  async open(
    @RequestCaller() caller: Caller,
    @Body({ schema: signInBody }) body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { token, device, session } = await this.signIn.execute(
      caller,
      {
        address: request.ip,
        device: deviceOf(request),
        agent: request.headers['user-agent'] ?? '',
      },
      body,
    );
    setSessionCookie(reply, token, this.http);
    setDeviceCookie(reply, device, this.http);
    return session;
  }
}
