import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import {
  OperatorPassword,
  PasswordWaiting,
  UserClosed,
  UserNotFound,
} from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { newPassword } from './reset-password.dto.js';
import { ResetPasswordUseCase } from './reset-password.use-case.js';

@ApiTags('identity')
@Controller('users')
export class ResetPasswordController {
  constructor(private readonly resetPassword: ResetPasswordUseCase) {}

  @Post(':id/reset-password')
  @Route({
    permission: may.manageUsers,
    summary:
      'Neues Kennwort vergeben, mit Rollen in zwei Hälften; die Rollen warten dann auf eine zweite Person',
    response: newPassword,
    records: actions.passwordReset,
    errors: [UserNotFound, UserClosed, OperatorPassword, PasswordWaiting],
  })
  reset(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.resetPassword.execute(ctx, id);
  }
}
