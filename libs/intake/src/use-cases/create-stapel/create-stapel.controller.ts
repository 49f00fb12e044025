import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { stapelDto } from '../../views/intake.dto.js';
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
    permission: 'stapel.create',
    summary: 'Stapel anlegen',
    response: stapelDto,
    status: 201,
    errors: ['SESSION.CSRF'],
  })
  create(@RequestCtx() ctx: Ctx, @Body({ schema: createStapelBody }) body: CreateStapelBody) {
    return this.createStapel.execute(ctx, body);
  }
}
