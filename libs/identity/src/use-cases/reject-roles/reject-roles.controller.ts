import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { RoleGrantDecided, RoleGrantNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { RejectRolesUseCase } from './reject-roles.use-case.js';

@ApiTags('identity')
@Controller('role-grants')
export class RejectRolesController {
  constructor(private readonly rejectRoles: RejectRolesUseCase) {}

  @Post(':id/reject')
  @Route({
    permission: may.manageUsers,
    summary: 'Vergebene Rollen ablehnen, oder die eigene Vergabe zurückziehen',
    response: 'empty',
    records: [actions.rolesRejected, actions.rolesWithdrawn],
    errors: [RoleGrantNotFound, RoleGrantDecided],
  })
  reject(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.rejectRoles.execute(ctx, id);
  }
}
