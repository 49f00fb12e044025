import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { UserNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { LiftWaitUseCase } from './lift-wait.use-case.js';

@ApiTags('identity')
@Controller('users')
export class LiftWaitController {
  constructor(private readonly liftWait: LiftWaitUseCase) {}

  @Post(':id/lift-wait')
  @Route({
    permission: may.manageUsers,
    summary: 'Wartezeit nach Fehlversuchen aufheben',
    response: 'empty',
    records: actions.waitLifted,
    errors: [UserNotFound],
  })
  lift(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.liftWait.execute(ctx, id);
  }
}
