import { isDeepStrictEqual } from 'node:util';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { DatabaseSettings } from '../config/database-settings.js';
import type { JobDefinition } from '../contracts/define-job.js';
import { RUNTIME_ROLE } from '../database/data-source.js';
import { hearComplaints } from './queue-complaints.js';

/** pg-boss refuses a job heartbeat below this; it bounds how long a killed worker goes unnoticed. */
const HEARTBEAT_SECONDS = 10;

/** Seconds between two looks for attempts whose worker has died. */
const SUPERVISE_SECONDS = 5;

/**
 * The job queue of this process. A server only sends; a worker also supervises, so that jobs of a
 * killed worker are given out again.
 */
@Injectable()
export class Boss implements OnApplicationShutdown {
  private readonly logger = new Logger(Boss.name);
  private readonly queues = new Map<string, Promise<void>>();
  private started: Promise<PgBoss> | null = null;

  constructor(private readonly database: DatabaseSettings) {}

  /** The running instance, started on first use; a start that failed is tried again by the next. */
  start(role: 'sender' | 'worker' = 'sender'): Promise<PgBoss> {
    this.started ??= this.launch(role).catch((error: unknown) => {
      this.started = null;
      throw error;
    });
    return this.started;
  }

  /** Creates the queue of a job where it does not exist yet; one of an earlier version gets what the job says now. */
  ensureQueue(job: JobDefinition): Promise<void> {
    const known = this.queues.get(job.name);
    if (known) return known;
    const created = this.bringUpToDate(job).catch((error: unknown) => {
      this.queues.delete(job.name);
      throw error;
    });
    this.queues.set(job.name, created);
    return created;
  }

  async onApplicationShutdown(): Promise<void> {
    const boss = await this.started?.catch(() => null);
    await boss?.stop({ graceful: true, timeout: 10_000 });
  }

  private async launch(role: 'sender' | 'worker'): Promise<PgBoss> {
    const worker = role === 'worker';
    const boss = new PgBoss({
      connectionString: this.database.url,
      options: `-c role=${RUNTIME_ROLE}`,
      application_name: 'aktei-jobs',
      max: worker ? 6 : 3,
      migrate: false,
      createSchema: false,
      supervise: worker,
      schedule: worker,
      reindex: false,
      monitorVacuum: false,
      registerInstance: false,
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
      useListenNotify: worker,
    });
    hearComplaints(boss, this.logger);
    return boss.start();
  }

  private async bringUpToDate({ name, policy }: JobDefinition): Promise<void> {
    const boss = await this.start();
    const wanted = {
      retryLimit: policy.retryLimit,
      retryDelay: Math.max(1, policy.retryDelaySeconds),
      retryBackoff: true,
      expireInSeconds: policy.expireSeconds,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      notify: true,
    };
    const found = await boss.getQueue(name);
    if (!found) {
      // Nothing happens where another process was first.
      await boss.createQueue(name, {
        policy: policy.singleton ? 'exclusive' : 'standard',
        ...wanted,
      });
    } else if (!isDeepStrictEqual({ ...found, ...wanted }, { ...found })) {
      await boss.updateQueue(name, wanted);
    }
  }
}
