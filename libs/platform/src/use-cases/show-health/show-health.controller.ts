import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { nothing } from '../../contracts/duty.js';
import { Route } from '../../http/route.decorator.js';
import { Health } from '../../telemetry/health.js';

const alive = z.strictObject({ status: z.literal('up') }).meta({ id: 'Alive' });

const report = z
  .strictObject({
    ready: z.boolean(),
    checks: z.record(z.string(), z.record(z.string(), z.unknown())),
  })
  .meta({ id: 'HealthReport' });

/** For supervisors: is the process alive, and can it serve? */
@ApiTags('technical')
@Controller('health')
export class ShowHealthController {
  constructor(private readonly health: Health) {}

  @Get('live')
  @Route({
    permission: 'public',
    summary: 'Prozess lebt',
    response: alive,
    records: nothing('says that a process is alive, and nothing of any record'),
    transaction: false,
  })
  live() {
    return { status: 'up' };
  }

  @Get('ready')
  @Route({
    permission: 'public',
    summary: 'Dienste sind erreichbar (200) oder nicht (503)',
    response: report,
    records: nothing('says which services answer, and nothing of any record'),
    transaction: false,
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.health.report();
    if (!result.ready) void reply.status(503);
    return result;
  }
}
