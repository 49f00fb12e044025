import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { OrgUnitNotFound, UsernameTaken } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { createdUser, createUserBody, type CreateUserBody } from './create-user.dto.js';
import { CreateUserUseCase } from './create-user.use-case.js';

@ApiTags('identity')
@Controller('users')
export class CreateUserController {
  constructor(private readonly createUser: CreateUserUseCase) {}

  @Post()
  @Route({
    permission: may.manageUsers,
    summary:
      'Konto anlegen; nur hier steht die erste Hälfte des Kennworts, die zweite sieht, wer bestätigt',
    response: createdUser,
    records: actions.rolesAsked,
    status: 201,
    errors: [UsernameTaken, OrgUnitNotFound],
  })
  create(@RequestCtx() ctx: Ctx, @Body({ schema: createUserBody }) body: CreateUserBody) {
    return this.createUser.execute(ctx, body);
  }
}
