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
import { ReReadLetterUseCase } from './re-read-letter.use-case.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class ReReadLetterController {
  constructor(private readonly reRead: ReReadLetterUseCase) {}

  @Post(':id/re-read')
  @Route({
    permission: may.reReadPosteingang,
    summary: 'Alle Seiten eines Eingangs neu lesen; frühere Textfassungen bleiben',
    response: posteingangItem,
    records: actions.reReadingRequested,
    errors: [PosteingangNotFound, PosteingangNotReady, PosteingangAlreadyFiled],
  })
  read(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.reRead.execute(ctx, id);
  }
}
