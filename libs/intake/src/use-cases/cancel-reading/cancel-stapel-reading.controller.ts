import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { StapelNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { CancelStapelReadingUseCase } from './cancel-stapel-reading.use-case.js';

@ApiTags('stapel')
@Controller('stapel')
export class CancelStapelReadingController {
  constructor(private readonly cancelReading: CancelStapelReadingUseCase) {}

  @Post(':id/cancel-reading')
  @Route({
    permission: may.cancelStapelReading,
    summary: 'Lesen aller wartenden Seiten eines Stapels abbrechen',
    response: 'empty',
    records: actions.stapelReadingCancelled,
    errors: [StapelNotFound],
  })
  cancel(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.cancelReading.execute(ctx, id);
  }
}
