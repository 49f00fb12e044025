import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { OperatorPassword, UserNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { ResetPasswordUseCase } from './reset-password.use-case.js';

const newPassword = z.strictObject({ password: z.string() }).meta({ id: 'NewPassword' });

@ApiTags('identity')
@Controller('users')
export class ResetPasswordController {
  constructor(private readonly resetPassword: ResetPasswordUseCase) {}

  @Post(':id/reset-password')
  @Route({
    permission: may.manageUsers,
    summary: 'Neues Kennwort vergeben; es wird nur hier gezeigt',
    response: newPassword,
    records: actions.passwordReset,
    errors: [UserNotFound, OperatorPassword],
  })
  reset(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.resetPassword.execute(ctx, id);
  }
}
