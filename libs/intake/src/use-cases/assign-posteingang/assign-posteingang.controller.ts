import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import {
  CareChangedMeanwhile,
  PosteingangAlreadyFiled,
  PosteingangNotFound,
  RecipientNotFound,
} from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import {
  assignPosteingangBody,
  AssignPosteingangUseCase,
  type AssignPosteingangBody,
} from './assign-posteingang.use-case.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class AssignPosteingangController {
  constructor(private readonly assignPosteingang: AssignPosteingangUseCase) {}

  @Post(':id/assign')
  @Route({
    permission: may.passOnPosteingang,
    summary: 'Eingang einer Einheit oder Person zuweisen, oder niemandem',
    response: 'empty',
    records: actions.posteingangAssigned,
    errors: [PosteingangNotFound, PosteingangAlreadyFiled, CareChangedMeanwhile, RecipientNotFound],
  })
  assign(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: assignPosteingangBody }) body: AssignPosteingangBody,
  ) {
    return this.assignPosteingang.execute(ctx, id, body);
  }
}
