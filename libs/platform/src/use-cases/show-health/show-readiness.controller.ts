import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { nothing } from '../../contracts/duty.js';
import { Route } from '../../http/route.decorator.js';
import { Health } from '../../telemetry/health.js';

const healthReport = z
  .strictObject({
    ready: z.boolean(),
    checks: z.record(z.string(), z.record(z.string(), z.unknown())),
  })
  .meta({ id: 'HealthReport' });

/** For supervisors: can the process serve? */
@ApiTags('technical')
@Controller('health')
export class ShowReadinessController {
  constructor(private readonly health: Health) {}

  @Get('ready')
  @Route({
    permission: 'public',
    summary: 'Dienste sind erreichbar (200) oder nicht (503)',
    response: healthReport,
    records: nothing('says which services answer, and nothing of any record'),
    transaction: false,
  })
  async show(@Res({ passthrough: true }) reply: FastifyReply) {
    const report = await this.health.report();
    void reply.status(report.ready ? 200 : 503);
    void reply.headers(report.ready ? {} : { 'retry-after': '5' });
    return report;
  }
}
