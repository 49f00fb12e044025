import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { ListOrgUnitsQuery } from './list-org-units.query.js';

const orgUnits = z
  .strictObject({
    items: z.array(
      z.strictObject({ id: z.uuid(), name: z.string(), parentId: z.uuid().nullable() }),
    ),
  })
  .meta({ id: 'OrgUnits' });

@ApiTags('identity')
@Controller('org-units')
export class ListOrgUnitsController {
  constructor(private readonly query: ListOrgUnitsQuery) {}

  @Get()
  @Route({
    permission: 'session',
    summary: 'Organisationseinheiten',
    response: orgUnits,
    records: actions.orgUnitsListed,
  })
  list(@RequestCtx() ctx: Ctx) {
    return this.query.execute(ctx);
  }
}
