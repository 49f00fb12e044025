import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { StapelNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { CloseStapelUseCase } from './close-stapel.use-case.js';

@ApiTags('stapel')
@Controller('stapel')
export class CloseStapelController {
  constructor(private readonly closeStapel: CloseStapelUseCase) {}

  @Post(':id/close')
  @Route({
    permission: may.uploadToStapel,
    summary: 'Stapel abschließen',
    response: 'empty',
    records: actions.stapelClosed,
    errors: [StapelNotFound],
  })
  close(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.closeStapel.execute(ctx, id);
  }
}
