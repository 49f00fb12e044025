import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import {
  akteDto,
  idParam,
  renameBody,
  type IdParam,
  type RenameBody,
} from '../../views/records.dto.js';
import { RenameVorgangUseCase } from './rename-vorgang.use-case.js';

@ApiTags('vorgaenge')
@Controller('vorgaenge')
export class RenameVorgangController {
  constructor(private readonly renameVorgang: RenameVorgangUseCase) {}

  @Patch(':id')
  @Route({
    permission: 'vorgang.rename',
    summary: 'Betreff eines Vorgangs ändern; antwortet mit der ganzen Akte',
    response: akteDto,
    errors: [
      'VORGANG.NOT_FOUND',
      'VORGANG.ALREADY_CLOSED',
      'AKTE.VERSION_CONFLICT',
      'SESSION.CSRF',
    ],
  })
  rename(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: renameBody }) body: RenameBody,
  ) {
    return this.renameVorgang.execute(ctx, id, body);
  }
}
