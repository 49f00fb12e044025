import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { akteDto, renameBody, type RenameBody } from '../../views/records.dto.js';
import * as actions from '../../contracts/actions.js';
import { BetreffConflict, VorgangAlreadyClosed, VorgangNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { RenameVorgangUseCase } from './rename-vorgang.use-case.js';

@ApiTags('vorgaenge')
@Controller('vorgaenge')
export class RenameVorgangController {
  constructor(private readonly renameVorgang: RenameVorgangUseCase) {}

  @Patch(':id')
  @Route({
    permission: may.renameVorgaenge,
    summary: 'Betreff eines Vorgangs ändern; antwortet mit der ganzen Akte',
    response: akteDto,
    records: actions.vorgangRenamed,
    errors: [VorgangNotFound, VorgangAlreadyClosed, BetreffConflict],
  })
  rename(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: renameBody }) body: RenameBody,
  ) {
    return this.renameVorgang.execute(ctx, id, body);
  }
}
