import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { idParam, type IdParam } from '../../id-param.dto.js';
import { ResetPasswordUseCase } from './reset-password.use-case.js';

const newPassword = z.strictObject({ password: z.string() }).meta({ id: 'NewPassword' });

@ApiTags('identity')
@Controller('users')
export class ResetPasswordController {
  constructor(private readonly resetPassword: ResetPasswordUseCase) {}

  @Post(':id/reset-password')
  @Route({
    permission: 'user.manage',
    summary: 'Neues Kennwort vergeben; es wird nur hier gezeigt',
    response: newPassword,
    errors: ['USER.NOT_FOUND', 'SESSION.CSRF'],
  })
  async reset(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return { password: await this.resetPassword.execute(ctx, id) };
  }
}
