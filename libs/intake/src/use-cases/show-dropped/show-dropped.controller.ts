import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, nothing, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { AkteNotFound } from '#libs/records';
import { readAkten } from '#libs/records/contracts';
import { droppedDto, ShowDroppedQuery } from './show-dropped.query.js';

@ApiTags('akten')
@Controller('akten')
export class ShowDroppedController {
  constructor(private readonly query: ShowDroppedQuery) {}

  @Get(':id/stapel')
  @Route({
    permission: readAkten,
    summary: 'Wie weit Dateien sind, die in der Akte abgelegt werden',
    response: droppedDto,
    records: nothing('tells how many are on their way, and somebody what became of their own'),
    errors: [AkteNotFound],
  })
  show(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.query.execute(ctx, id);
  }
}
