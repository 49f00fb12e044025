import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { nothing, RequestCtx, Route, type Ctx } from '#libs/platform';
import * as may from '../../contracts/permissions.js';
import { CountPosteingangQuery, inboxCountsDto } from './count-posteingang.query.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class CountPosteingangController {
  constructor(private readonly query: CountPosteingangQuery) {}

  @Get('counts')
  @Route({
    permission: may.readPosteingang,
    summary: 'Wie viele Eingänge offen sind, nach Filtern',
    response: inboxCountsDto,
    records: nothing(
      'says how many there are of what a list would show, and nothing of any letter',
    ),
    errors: [],
  })
  count(@RequestCtx() ctx: Ctx) {
    return this.query.execute(ctx);
  }
}
