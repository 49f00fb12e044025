import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import {
  NothingToGive,
  OperatorAlone,
  OrgUnitNotFound,
  RoleGrantWaiting,
  UserClosed,
  UserNotFound,
} from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { askedRoles, rightsBody, type RightsBody } from '../../views/rights-body.js';
import { GiveRolesUseCase } from './give-roles.use-case.js';

@ApiTags('identity')
@Controller('users')
export class GiveRolesController {
  constructor(private readonly giveRoles: GiveRolesUseCase) {}

  @Post(':id/give-roles')
  @Route({
    permission: may.manageUsers,
    summary:
      'Weitere Rollen oder Einheiten vergeben; sie gelten, wenn eine zweite Person bestätigt',
    response: askedRoles,
    records: actions.rolesAsked,
    status: 201,
    errors: [
      UserNotFound,
      OrgUnitNotFound,
      UserClosed,
      OperatorAlone,
      NothingToGive,
      RoleGrantWaiting,
    ],
  })
  give(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: rightsBody }) body: RightsBody,
  ) {
    return this.giveRoles.execute(ctx, id, body);
  }
}
