import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { idParam, stapelDto, type IdParam } from '../../views/intake.dto.js';
import { ShowStapelQuery } from './show-stapel.query.js';

@ApiTags('stapel')
@Controller('stapel')
export class ShowStapelController {
  constructor(private readonly query: ShowStapelQuery) {}

  @Get(':id')
  @Route({
    permission: 'stapel.read',
    summary: 'Stapel mit Fortschritt',
    response: stapelDto,
    errors: ['STAPEL.NOT_FOUND'],
  })
  show(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.query.execute(ctx, id);
  }
}
