import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { idParam, type IdParam } from '../../views/intake.dto.js';
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
