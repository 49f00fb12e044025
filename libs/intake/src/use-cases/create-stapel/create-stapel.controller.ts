import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { stapelDto } from '../../views/intake.dto.js';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import {
  createStapelBody,
  CreateStapelUseCase,
  type CreateStapelBody,
} from './create-stapel.use-case.js';

@ApiTags('stapel')
@Controller('stapel')
export class CreateStapelController {
  constructor(private readonly createStapel: CreateStapelUseCase) {}

  @Post()
  @Route({
    permission: may.createStapel,
    summary: 'Stapel anlegen',
    response: stapelDto,
    records: actions.stapelCreated,
    status: 201,
  })
  create(@RequestCtx() ctx: Ctx, @Body({ schema: createStapelBody }) body: CreateStapelBody) {
    return this.createStapel.execute(ctx, body);
  }
}
