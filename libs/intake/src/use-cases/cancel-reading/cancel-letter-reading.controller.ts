import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { idParam, posteingangItem, type IdParam } from '../../views/intake.dto.js';
import { toPosteingangItem } from '../../views/posteingang-item.js';
import { CancelLetterReadingUseCase } from './cancel-letter-reading.use-case.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class CancelLetterReadingController {
  constructor(private readonly cancelReading: CancelLetterReadingUseCase) {}

  @Post(':id/cancel-reading')
  @Route({
    permission: 'posteingang.cancel-reading',
    summary: 'Lesen der wartenden Seiten eines Eingangs abbrechen',
    response: posteingangItem,
    errors: ['POSTEINGANG.NOT_FOUND', 'SESSION.CSRF'],
  })
  async cancel(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return toPosteingangItem(await this.cancelReading.execute(ctx, id));
  }
}
