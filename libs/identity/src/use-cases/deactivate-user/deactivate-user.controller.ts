import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { idParam, type IdParam } from '../../id-param.dto.js';
import { DeactivateUserUseCase } from './deactivate-user.use-case.js';

@ApiTags('identity')
@Controller('users')
export class DeactivateUserController {
  constructor(private readonly deactivateUser: DeactivateUserUseCase) {}

  @Post(':id/deactivate')
  @Route({
    permission: 'user.manage',
    summary: 'Konto schließen',
    response: 'empty',
    errors: ['USER.NOT_FOUND', 'SESSION.CSRF'],
  })
  deactivate(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.deactivateUser.execute(ctx, id);
  }
}
