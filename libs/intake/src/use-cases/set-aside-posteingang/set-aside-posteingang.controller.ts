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
  setAsideBody,
  SetAsidePosteingangUseCase,
  type SetAsideBody,
} from './set-aside-posteingang.use-case.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class SetAsidePosteingangController {
  constructor(private readonly setAside: SetAsidePosteingangUseCase) {}

  @Post(':id/set-aside')
  @Route({
    permission: may.passOnPosteingang,
    summary: 'Eingang als nicht aktenrelevant beiseitelegen; er bleibt erhalten',
    response: 'empty',
    records: actions.posteingangSetAside,
    errors: [PosteingangNotFound, PosteingangAlreadyFiled, CareChangedMeanwhile],
  })
  lay(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: setAsideBody }) body: SetAsideBody,
  ) {
    return this.setAside.execute(ctx, id, body);
  }
}
