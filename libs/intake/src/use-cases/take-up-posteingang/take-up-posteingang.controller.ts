import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import {
  CareChangedMeanwhile,
  PosteingangAlreadyFiled,
  PosteingangNotFound,
} from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import {
  takeUpBody,
  TakeUpPosteingangUseCase,
  type TakeUpBody,
} from './take-up-posteingang.use-case.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class TakeUpPosteingangController {
  constructor(private readonly takeUpPosteingang: TakeUpPosteingangUseCase) {}

  @Post(':id/take-up')
  @Route({
    permission: may.passOnPosteingang,
    summary: 'Zurückgestellten oder beiseitegelegten Eingang wieder aufnehmen',
    response: 'empty',
    records: actions.posteingangTakenUp,
    errors: [PosteingangNotFound, PosteingangAlreadyFiled, CareChangedMeanwhile],
  })
  takeUp(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: takeUpBody }) body: TakeUpBody,
  ) {
    return this.takeUpPosteingang.execute(ctx, id, body);
  }
}
