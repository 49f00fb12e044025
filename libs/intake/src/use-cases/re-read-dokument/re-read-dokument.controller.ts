import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { AkteClosed, DokumentNotFound } from '#libs/records';
import * as actions from '../../contracts/actions.js';
import { PosteingangNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { ReReadDokumentUseCase } from './re-read-dokument.use-case.js';

@ApiTags('dokumente')
@Controller('dokumente')
export class ReReadDokumentController {
  constructor(private readonly reRead: ReReadDokumentUseCase) {}

  @Post(':id/re-read')
  @Route({
    permission: may.reReadDokumente,
    summary: 'Alle Seiten eines Dokuments neu lesen; frühere Textfassungen bleiben',
    response: 'empty',
    records: actions.dokumentReReadingRequested,
    errors: [DokumentNotFound, AkteClosed, PosteingangNotFound],
  })
  read(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.reRead.execute(ctx, id);
  }
}
