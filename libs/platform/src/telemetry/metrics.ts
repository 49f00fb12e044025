import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** The figures of one process in the Prometheus text format; no label ever holds personal data. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  /** Seconds per HTTP request, by route pattern, never by the address itself. */
  readonly requestSeconds = new Histogram({
    name: 'aktei_http_request_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  /** Seconds per attempt of a background job. */
  readonly jobSeconds = new Histogram({
    name: 'aktei_job_seconds',
    help: 'Duration of job attempts',
    labelNames: ['job', 'result'],
    buckets: [0.05, 0.25, 1, 2.5, 5, 10, 30, 120, 600],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
