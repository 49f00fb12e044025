import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import { ListRoleGrantsQuery, roleGrantItem } from './list-role-grants.query.js';

const roleGrants = z.strictObject({ items: z.array(roleGrantItem) }).meta({ id: 'RoleGrants' });

@ApiTags('identity')
@Controller('role-grants')
export class ListRoleGrantsController {
  constructor(private readonly query: ListRoleGrantsQuery) {}

  @Get()
  @Route({
    permission: may.readRoleGrants,
    summary: 'Wer wem welche Rollen gegeben hat, und was davon auf eine zweite Person wartet',
    response: roleGrants,
    records: actions.roleGrantsListed,
  })
  list(@RequestCtx() ctx: Ctx) {
    return this.query.execute(ctx);
  }
}
