import { resolve } from 'node:path';
import { z } from 'zod';
import { defineConfigArea, flagSetting, portSetting } from '../contracts/define-config-area.js';

const schema = z.object({
  AKTEI_HOME: z.string().min(1).default('.aktei'),
  AKTEI_DEMO: flagSetting.default(false),
  AKTEI_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  AKTEI_WORKER_PORT: portSetting.optional(),
  AKTEI_WORKER_HOST: z.string().min(1).default('127.0.0.1'),
  AKTEI_METRICS_TOKEN: z.string().min(16).optional(),
  AKTEI_MIN_FREE_BYTES: z.coerce.number().int().nonnegative().optional(),
});

/** What concerns a process as such, whatever it does. */
export class ProcessSettings {
  /** Absolute path of the folder in which an installation keeps its files. */
  readonly home: string;
  /** True for an installation with the demo town and its known passwords. */
  readonly demo: boolean;
  readonly logLevel: z.output<typeof schema>['AKTEI_LOG_LEVEL'];
  /** Where a worker answers health checks; null under `npm start`, which watches it by itself. */
  readonly workerPort: number | null;
  /** The address it listens at for them. */
  readonly workerHost: string;
  /** Opens figures and details of health to whoever is not on this machine; null opens them to nobody else. */
  readonly metricsToken: string | null;
  /** Bytes that have to stay free on each disk of the home; null for what its size suggests. */
  readonly minFreeBytes: number | null;

  constructor(values: z.output<typeof schema>) {
    this.home = resolve(values.AKTEI_HOME);
    this.demo = values.AKTEI_DEMO;
    this.logLevel = values.AKTEI_LOG_LEVEL;
    this.workerPort = values.AKTEI_WORKER_PORT ?? null;
    this.workerHost = values.AKTEI_WORKER_HOST;
    this.metricsToken = values.AKTEI_METRICS_TOKEN ?? null;
    this.minFreeBytes = values.AKTEI_MIN_FREE_BYTES ?? null;
  }
}

export const processArea = defineConfigArea({
  name: 'process',
  schema,
  settings: ProcessSettings,
});
