import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { AktenplanRepository } from '../../persistence/aktenplan.repository.js';

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
  private readonly plan = new AktenplanRepository();

  constructor(private readonly audit: AuditLog) {}

  @Get()
  @Route({ permission: 'aktenplan.read', summary: 'Aktenplan', response: aktenplan })
  async list(@RequestCtx() ctx: Ctx) {
    const items = await this.plan.list(ctx);
    const ids = items.map(({ id }) => id);
    await this.audit.recordList(ctx, { action: 'aktenplan.listed', type: 'aktenplaneinheit', ids });
    return { items };
  }
}
