import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { nothing } from '../../contracts/duty.js';
import { Route } from '../../http/route.decorator.js';
import { Metrics } from '../../telemetry/metrics.js';

/** For Prometheus; figures only, nothing personal. */
@ApiTags('technical')
@Controller('metrics')
export class ShowMetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Route({
    permission: 'public',
    summary: 'Messwerte im Prometheus-Format',
    response: 'binary',
    records: nothing('figures of the process, nothing of any record'),
    transaction: false,
  })
  async show(@Res({ passthrough: true }) reply: FastifyReply) {
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
