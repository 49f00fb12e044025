import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { DirectLine } from '../database/direct-line.js';
import { sql } from '../database/sql.js';
import { waitingJobs, type WaitingJobs } from '../jobs/waiting-jobs.query.js';
import { FreeSpace, hasRoom, room } from './free-space.js';
import { Health } from './health.js';
import { Metrics } from './metrics.js';

/** What every process can say of itself: database, room on its disks, the line of jobs. */
@Injectable()
export class HealthChecks {
  constructor(
    health: Health,
    metrics: Metrics,
    private readonly line: DirectLine,
    private readonly space: FreeSpace,
  ) {
    health.register('database', () => this.database(), {
      failure: 'Die Datenbank antwortet nicht oder nimmt nichts an.',
    });
    health.register('space', () => this.room(), {
      failure: 'Der freie Platz ist nicht festzustellen.',
    });
    // People can work on while nothing is read; whoever watches sees it all the same.
    health.register('jobs', () => this.jobs(), {
      failure: 'Die Warteschlange ist nicht zu sehen.',
      needed: false,
    });
    health.register('backup', () => this.backup(), {
      failure: 'Die letzte Sicherung ist nicht festzustellen.',
      needed: false,
    });
    this.measure(metrics);
  }

  /** A fresh connection, and a row that is really written. */
  private async database() {
    await this.line.ask(sql`update platform.health_probe set written_at = now()`);
    return {};
  }

  private async room() {
    const space = await this.space.look();
    const facts = { freeBytes: space.free, floorBytes: space.floor };
    if (hasRoom(space)) return facts;
    const detail = 'Der freie Platz geht zu Ende. Es wird nichts mehr hochgeladen.';
    return { ok: false, ...facts, detail };
  }

  private async jobs() {
    const { waiting, seconds, standstill } = await this.lineOfJobs();
    const facts = { waiting, oldestWaitingSeconds: seconds };
    if (!standstill) return facts;
    const detail = `Seit ${seconds} Sekunden wartet Arbeit, und kein Hintergrunddienst arbeitet.`;
    return { ok: false, ...facts, detail };
  }

  private async backup() {
    const [last] = await this.line.ask<{ at: Date | null }>(
      sql`select max(finished_at) as at from platform.backup`,
    );
    return { lastBackupAt: last?.at?.toISOString() ?? null };
  }

  private async lineOfJobs(): Promise<WaitingJobs> {
    const [found] = await this.line.ask<WaitingJobs>(waitingJobs);
    return found ?? { waiting: 0, since: null, seconds: 0, standstill: false };
  }

  private measure({ registry }: Metrics): void {
    const oldest = async () => (await this.lineOfJobs()).seconds;
    const left = async () => room(await this.space.look());
    new Gauge({
      name: 'aktei_oldest_waiting_job_seconds',
      help: 'Seconds the oldest job waits that could run',
      registers: [registry],
      async collect() {
        this.set(await oldest().catch(() => NaN));
      },
    });
    new Gauge({
      name: 'aktei_free_bytes',
      help: 'Room above its floor of the fullest disk of the home',
      registers: [registry],
      async collect() {
        this.set(await left().catch(() => NaN));
      },
    });
  }
}
