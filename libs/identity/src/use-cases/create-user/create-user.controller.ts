import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { createdUser, createUserBody, type CreateUserBody } from './create-user.dto.js';
import { CreateUserUseCase } from './create-user.use-case.js';

@ApiTags('identity')
@Controller('users')
export class CreateUserController {
  constructor(private readonly createUser: CreateUserUseCase) {}

  @Post()
  @Route({
    permission: 'user.manage',
    summary: 'Konto anlegen; das Kennwort wird nur hier gezeigt',
    response: createdUser,
    status: 201,
    errors: ['USER.NAME_TAKEN', 'ORG-UNIT.NOT_FOUND', 'SESSION.CSRF'],
  })
  create(@RequestCtx() ctx: Ctx, @Body({ schema: createUserBody }) body: CreateUserBody) {
    return this.createUser.execute(ctx, body);
  }
}
