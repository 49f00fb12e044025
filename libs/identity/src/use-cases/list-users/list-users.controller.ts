import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import { ListUsersQuery, userItem } from './list-users.query.js';

const users = z.strictObject({ items: z.array(userItem) }).meta({ id: 'Users' });

@ApiTags('identity')
@Controller('users')
export class ListUsersController {
  constructor(private readonly query: ListUsersQuery) {}

  @Get()
  @Route({
    permission: may.manageUsers,
    summary: 'Konten',
    response: users,
    records: actions.usersListed,
  })
  list(@RequestCtx() ctx: Ctx) {
    return this.query.execute(ctx);
  }
}
