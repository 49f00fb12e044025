import { Controller, Delete, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { SessionNotFound } from '../../contracts/errors.js';
import { EndOwnSessionUseCase } from './end-own-session.use-case.js';

@ApiTags('session')
@Controller('session')
export class EndOwnSessionController {
  constructor(private readonly endSession: EndOwnSessionUseCase) {}

  @Delete('sign-ins/:id')
  @Route({
    permission: 'session',
    summary: 'Eine eigene Anmeldung beenden',
    response: 'empty',
    records: actions.sessionEnded,
    errors: [SessionNotFound],
  })
  end(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.endSession.execute(ctx, id);
  }
}
