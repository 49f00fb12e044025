import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { Directory } from '../../directory.js';

const orgUnits = z
  .strictObject({
    items: z.array(
      z.strictObject({ id: z.uuid(), name: z.string(), parentId: z.uuid().nullable() }),
    ),
  })
  .meta({ id: 'OrgUnits' });

/** The org units, for pickers. */
@ApiTags('identity')
@Controller('org-units')
export class ListOrgUnitsController {
  constructor(private readonly directory: Directory) {}

  @Get()
  @Route({ permission: 'session', summary: 'Organisationseinheiten', response: orgUnits })
  async list(@RequestCtx() ctx: Ctx) {
    return { items: await this.directory.orgUnits(ctx) };
  }
}
