import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { posteingangItem } from '../../views/intake.dto.js';
import * as actions from '../../contracts/actions.js';
import { PosteingangNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { CancelLetterReadingUseCase } from './cancel-letter-reading.use-case.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class CancelLetterReadingController {
  constructor(private readonly cancelReading: CancelLetterReadingUseCase) {}

  @Post(':id/cancel-reading')
  @Route({
    permission: may.cancelPosteingangReading,
    summary: 'Lesen der wartenden Seiten eines Eingangs abbrechen',
    response: posteingangItem,
    records: actions.readingCancelled,
    errors: [PosteingangNotFound],
  })
  cancel(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.cancelReading.execute(ctx, id);
  }
}
