import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import {
  CareChangedMeanwhile,
  LetterNotSealed,
  PosteingangAlreadyFiled,
  PosteingangNotFound,
} from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import {
  handOverEnvelopeBody,
  HandOverEnvelopeUseCase,
  type HandOverEnvelopeBody,
} from './hand-over-envelope.use-case.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class HandOverEnvelopeController {
  constructor(private readonly envelope: HandOverEnvelopeUseCase) {}

  @Post(':id/hand-over-envelope')
  @Route({
    permission: may.passOnPosteingang,
    summary: 'Verschlossenen Eingang als ungeöffnet übergeben vermerken',
    response: 'empty',
    records: actions.envelopeHandedOver,
    errors: [CareChangedMeanwhile, LetterNotSealed, PosteingangAlreadyFiled, PosteingangNotFound],
  })
  handOver(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: handOverEnvelopeBody }) body: HandOverEnvelopeBody,
  ) {
    return this.envelope.execute(ctx, id, body);
  }
}
