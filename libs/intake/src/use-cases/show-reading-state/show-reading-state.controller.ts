import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { nothing, RequestCtx, Route, type Ctx } from '#libs/platform';
import * as may from '../../contracts/permissions.js';
import { readingStateDto } from './show-reading-state.dto.js';
import { ShowReadingStateQuery } from './show-reading-state.query.js';

@ApiTags('stapel')
@Controller('reading-state')
export class ShowReadingStateController {
  constructor(private readonly query: ShowReadingStateQuery) {}

  @Get()
  @Route({
    permission: may.readStapel,
    summary: 'Ob gelesen wird, und seit wann die älteste Arbeit wartet',
    response: readingStateDto,
    records: nothing('says whether workers are at work, and nothing of any mail'),
    errors: [],
  })
  show(@RequestCtx() ctx: Ctx) {
    return this.query.execute(ctx);
  }
}
