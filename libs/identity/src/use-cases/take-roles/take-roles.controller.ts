import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { LastOperator, UserNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { rightsBody, type RightsBody } from '../../views/rights-body.js';
import { TakeRolesUseCase } from './take-roles.use-case.js';

@ApiTags('identity')
@Controller('users')
export class TakeRolesController {
  constructor(private readonly takeRoles: TakeRolesUseCase) {}

  @Post(':id/take-roles')
  @Route({
    permission: may.manageUsers,
    summary: 'Rollen oder Einheiten sofort entziehen',
    response: 'empty',
    records: actions.rolesTaken,
    errors: [UserNotFound, LastOperator],
  })
  take(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: rightsBody }) body: RightsBody,
  ) {
    return this.takeRoles.execute(ctx, id, body);
  }
}
