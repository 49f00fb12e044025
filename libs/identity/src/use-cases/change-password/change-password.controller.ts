import { Body, Controller, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { RequestCaller, Route, type Caller } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { LoginLocked, PasswordUnfit, SignInBusy, WrongPassword } from '../../contracts/errors.js';
import { sessionTokenOf } from '../../machines/session-cookie.js';
import { changePasswordBody, type ChangePasswordBody } from './change-password.dto.js';
import { ChangePasswordUseCase } from './change-password.use-case.js';

/** A person chooses an own password. */
@ApiTags('session')
@Controller('session')
export class ChangePasswordController {
  constructor(private readonly changePassword: ChangePasswordUseCase) {}

  @Put('password')
  @Route({
    permission: 'session',
    whileConfined: true,
    summary: 'Eigenes Kennwort ändern; alle anderen Sitzungen enden',
    response: 'empty',
    records: [actions.passwordChanged, actions.passwordKept],
    errors: [PasswordUnfit, WrongPassword, LoginLocked, SignInBusy],
    transaction: false,
  })
  change(
    @RequestCaller() caller: Caller,
    @Body({ schema: changePasswordBody }) body: ChangePasswordBody,
    @Req() request: FastifyRequest,
  ) {
    return this.changePassword.execute(caller, sessionTokenOf(request) ?? '', body);
  }
}
