import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { LastOperator, UserNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { DeactivateUserUseCase } from './deactivate-user.use-case.js';

@ApiTags('identity')
@Controller('users')
export class DeactivateUserController {
  constructor(private readonly deactivateUser: DeactivateUserUseCase) {}

  @Post(':id/deactivate')
  @Route({
    permission: may.manageUsers,
    summary: 'Konto schließen',
    response: 'empty',
    records: actions.userDeactivated,
    errors: [UserNotFound, LastOperator],
  })
  deactivate(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.deactivateUser.execute(ctx, id);
  }
}
