import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import {
  OperatorAlone,
  OwnRoleGrant,
  RoleGrantDecided,
  RoleGrantNotFound,
  UserClosed,
} from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { ConfirmRolesUseCase } from './confirm-roles.use-case.js';

const confirmedRoles = z
  .strictObject({
    secondHalf: z
      .string()
      .nullable()
      .describe(
        'Second half of the one-time password, shown this once, for the person alone; ' +
          'null where the account keeps the password it has',
      ),
  })
  .meta({ id: 'ConfirmedRoles' });

@ApiTags('identity')
@Controller('role-grants')
export class ConfirmRolesController {
  constructor(private readonly confirmRoles: ConfirmRolesUseCase) {}

  @Post(':id/confirm')
  @Route({
    permission: may.manageUsers,
    summary: 'Vergebene Rollen als zweite Person bestätigen; zeigt die zweite Hälfte des Kennworts',
    response: confirmedRoles,
    records: actions.rolesConfirmed,
    errors: [RoleGrantNotFound, RoleGrantDecided, OwnRoleGrant, UserClosed, OperatorAlone],
  })
  confirm(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.confirmRoles.execute(ctx, id);
  }
}
