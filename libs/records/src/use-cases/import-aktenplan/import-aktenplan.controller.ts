import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import { ImportAktenplanUseCase } from './import-aktenplan.use-case.js';

/** Characters of a plan; at 100 a unit some 6,000 units. */
const MAX_CHARACTERS = 600_000;

const importBody = z.strictObject({ csv: z.string().min(1).max(MAX_CHARACTERS) }).meta({
  id: 'ImportAktenplan',
  examples: [
    {
      csv: 'number;title;parent;aussonderungsart;retentionYears;legalSource\n32;Ordnung;;B;10;Ortsrecht',
    },
  ],
});

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
    bodyLimit: 2 * MAX_CHARACTERS,
  })
  run(@RequestCtx() ctx: Ctx, @Body({ schema: importBody }) { csv }: z.infer<typeof importBody>) {
    return this.importAktenplan.execute(ctx, csv);
  }
}
