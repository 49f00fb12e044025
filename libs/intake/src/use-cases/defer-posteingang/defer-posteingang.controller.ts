import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import {
  CareChangedMeanwhile,
  DeferredDayUnusable,
  PosteingangAlreadyFiled,
  PosteingangNotFound,
} from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import {
  deferPosteingangBody,
  DeferPosteingangUseCase,
  type DeferPosteingangBody,
} from './defer-posteingang.use-case.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class DeferPosteingangController {
  constructor(private readonly deferPosteingang: DeferPosteingangUseCase) {}

  @Post(':id/defer')
  @Route({
    permission: may.passOnPosteingang,
    summary: 'Eingang bis zu einem Tag zurückstellen',
    response: 'empty',
    records: actions.posteingangDeferred,
    errors: [
      PosteingangNotFound,
      PosteingangAlreadyFiled,
      CareChangedMeanwhile,
      DeferredDayUnusable,
    ],
  })
  defer(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: deferPosteingangBody }) body: DeferPosteingangBody,
  ) {
    return this.deferPosteingang.execute(ctx, id, body);
  }
}
