import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { idParam, type IdParam } from '../../views/intake.dto.js';
import { CancelStapelReadingUseCase } from './cancel-stapel-reading.use-case.js';

@ApiTags('stapel')
@Controller('stapel')
export class CancelStapelReadingController {
  constructor(private readonly cancelReading: CancelStapelReadingUseCase) {}

  @Post(':id/cancel-reading')
  @Route({
    permission: 'stapel.cancel-reading',
    summary: 'Lesen aller wartenden Seiten eines Stapels abbrechen',
    response: 'empty',
    errors: ['STAPEL.NOT_FOUND', 'SESSION.CSRF'],
  })
  cancel(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.cancelReading.execute(ctx, id);
  }
}
