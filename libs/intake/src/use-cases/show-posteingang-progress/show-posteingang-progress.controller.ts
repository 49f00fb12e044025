import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { idParam, posteingangProgress, type IdParam } from '../../views/intake.dto.js';
import { ShowPosteingangProgressQuery } from './show-posteingang-progress.query.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class ShowPosteingangProgressController {
  constructor(private readonly query: ShowPosteingangProgressQuery) {}

  @Get(':id/progress')
  @Route({
    permission: 'posteingang.read',
    summary: 'Wie weit ein Eingang gelesen ist',
    response: posteingangProgress,
    errors: ['POSTEINGANG.NOT_FOUND'],
  })
  show(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.query.execute(ctx, id);
  }
}
