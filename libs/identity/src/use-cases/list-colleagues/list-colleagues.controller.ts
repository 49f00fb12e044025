import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import { ListColleaguesQuery } from './list-colleagues.query.js';

const orgUnits = z.array(z.strictObject({ id: z.uuid(), name: z.string() }));

const colleagues = z
  .strictObject({
    items: z.array(z.strictObject({ id: z.uuid(), displayName: z.string(), orgUnits })),
  })
  .meta({ id: 'Colleagues' });

@ApiTags('identity')
@Controller('colleagues')
export class ListColleaguesController {
  constructor(private readonly query: ListColleaguesQuery) {}

  @Get()
  @Route({
    permission: may.readColleagues,
    summary: 'Wem ein Eingang zugewiesen werden kann',
    response: colleagues,
    records: actions.colleaguesListed,
  })
  list(@RequestCtx() ctx: Ctx) {
    return this.query.execute(ctx);
  }
}
