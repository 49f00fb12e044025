import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { DokumentNotFound } from '#libs/records';
import { readDokumente } from '#libs/records/contracts';
import * as actions from '../../contracts/actions.js';
import {
  dokumentAttachmentsDto,
  ShowDokumentAttachmentsQuery,
} from './show-dokument-attachments.query.js';

@ApiTags('dokumente')
@Controller('dokumente')
export class ShowDokumentAttachmentsController {
  constructor(private readonly query: ShowDokumentAttachmentsQuery) {}

  @Get(':id/attachments')
  @Route({
    permission: readDokumente,
    summary: 'Anlagen eines Dokuments',
    response: dokumentAttachmentsDto,
    records: actions.dokumentAttachmentsShown,
    errors: [DokumentNotFound],
  })
  show(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.query.execute(ctx, id);
  }
}
