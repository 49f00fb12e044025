import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import { ListAktenplanQuery } from './list-aktenplan.query.js';

const aktenplan = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          id: z.uuid(),
          number: z.string(),
          title: z.string(),
          parentId: z.uuid().nullable(),
          aussonderungsart: z.enum(['A', 'B', 'V']),
          retentionYears: z.int().nullable(),
          legalSource: z.string(),
        })
        .meta({ id: 'Aktenplaneinheit' }),
    ),
  })
  .meta({ id: 'Aktenplan' });

/** The whole Aktenplan; it is no secret and small. */
@ApiTags('aktenplan')
@Controller('aktenplan')
export class ListAktenplanController {
  constructor(private readonly query: ListAktenplanQuery) {}

  @Get()
  @Route({
    permission: may.readAktenplan,
    summary: 'Aktenplan',
    response: aktenplan,
    records: actions.aktenplanListed,
  })
  list(@RequestCtx() ctx: Ctx) {
    return this.query.execute(ctx);
  }
}
