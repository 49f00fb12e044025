import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { AkteClosed, AkteNotFound, VorgangClosed, VorgangNotFound } from '#libs/records';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import { dropOnAkteBody, droppedOnDto, type DropOnAkteBody } from './drop-on-akte.dto.js';
import { DropOnAkteUseCase } from './drop-on-akte.use-case.js';

@ApiTags('akten')
@Controller('akten')
export class DropOnAkteController {
  constructor(private readonly dropOnAkte: DropOnAkteUseCase) {}

  @Post(':id/stapel')
  @Route({
    permission: may.filePosteingang,
    summary:
      'Stapel anlegen, dessen Dateien in der Akte abgelegt werden, sobald sie gelesen sind; ' +
      'hochgeladen wird wie in jeden Stapel',
    response: droppedOnDto,
    records: actions.stapelCreatedForAkte,
    status: 201,
    errors: [AkteNotFound, AkteClosed, VorgangNotFound, VorgangClosed],
  })
  drop(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: dropOnAkteBody }) body: DropOnAkteBody,
  ) {
    return this.dropOnAkte.execute(ctx, id, body);
  }
}
