import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import {
  CareChangedMeanwhile,
  ContentInOwnStapel,
  LetterNotSealed,
  PosteingangAlreadyFiled,
  PosteingangNotFound,
  StapelNotFound,
} from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import {
  openEnvelopeBody,
  OpenEnvelopeUseCase,
  type OpenEnvelopeBody,
} from './open-envelope.use-case.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class OpenEnvelopeController {
  constructor(private readonly envelope: OpenEnvelopeUseCase) {}

  @Post(':id/open-envelope')
  @Route({
    permission: may.passOnPosteingang,
    summary: 'Verschlossenen Eingang als geöffnet und gescannt vermerken',
    response: 'empty',
    records: actions.envelopeOpened,
    errors: [
      CareChangedMeanwhile,
      ContentInOwnStapel,
      LetterNotSealed,
      PosteingangAlreadyFiled,
      PosteingangNotFound,
      StapelNotFound,
    ],
  })
  open(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: openEnvelopeBody }) body: OpenEnvelopeBody,
  ) {
    return this.envelope.execute(ctx, id, body);
  }
}
