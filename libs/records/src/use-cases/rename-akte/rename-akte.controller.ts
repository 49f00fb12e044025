import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { akteDto, renameBody, type RenameBody } from '../../views/records.dto.js';
import * as actions from '../../contracts/actions.js';
import { AkteClosed, AkteNotFound, BetreffConflict } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { RenameAkteUseCase } from './rename-akte.use-case.js';

@ApiTags('akten')
@Controller('akten')
export class RenameAkteController {
  constructor(private readonly renameAkte: RenameAkteUseCase) {}

  @Patch(':id')
  @Route({
    permission: may.renameAkten,
    summary: 'Betreff einer Akte ändern',
    response: akteDto,
    records: actions.akteRenamed,
    errors: [AkteNotFound, AkteClosed, BetreffConflict],
  })
  rename(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: renameBody }) body: RenameBody,
  ) {
    return this.renameAkte.execute(ctx, id, body);
  }
}
