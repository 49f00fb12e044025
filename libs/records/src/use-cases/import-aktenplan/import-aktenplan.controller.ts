import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import { ImportAktenplanUseCase } from './import-aktenplan.use-case.js';

const importBody = z
  .strictObject({ csv: z.string().min(1).max(2_000_000) })
  .meta({ id: 'ImportAktenplan' });

const importReport = z
  .strictObject({ created: z.int(), updated: z.int(), unchanged: z.int() })
  .meta({ id: 'ImportReport' });

@ApiTags('aktenplan')
@Controller('aktenplan')
export class ImportAktenplanController {
  constructor(private readonly importAktenplan: ImportAktenplanUseCase) {}

  @Post('import')
  @Route({
    permission: may.importAktenplan,
    summary: 'Aktenplan aus CSV übernehmen',
    response: importReport,
    records: actions.aktenplanImported,
  })
  run(@RequestCtx() ctx: Ctx, @Body({ schema: importBody }) { csv }: z.infer<typeof importBody>) {
    return this.importAktenplan.execute(ctx, csv);
  }
}
