import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, nothing, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { PosteingangNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { posteingangProgress } from '../../views/intake.dto.js';
import { ShowPosteingangProgressQuery } from './show-posteingang-progress.query.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class ShowPosteingangProgressController {
  constructor(private readonly query: ShowPosteingangProgressQuery) {}

  @Get(':id/progress')
  @Route({
    permission: may.readPosteingang,
    summary: 'Wie weit ein Eingang gelesen ist',
    response: posteingangProgress,
    records: nothing('tells how many pages are read, and nothing of what stands on them'),
    errors: [PosteingangNotFound],
  })
  show(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.query.execute(ctx, id);
  }
}
