import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { posteingangItem } from '../../views/intake.dto.js';
import * as actions from '../../contracts/actions.js';
import {
  PosteingangAlreadyFiled,
  PosteingangNotFound,
  PosteingangNotReady,
} from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { RetryReadingUseCase } from './retry-reading.use-case.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class RetryReadingController {
  constructor(private readonly retryReading: RetryReadingUseCase) {}

  @Post(':id/retry')
  @Route({
    permission: may.retryPosteingang,
    summary: 'Fehlgeschlagene Seiten noch einmal lesen',
    response: posteingangItem,
    records: actions.posteingangRetried,
    errors: [PosteingangNotFound, PosteingangAlreadyFiled, PosteingangNotReady],
  })
  retry(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.retryReading.execute(ctx, id);
  }
}
