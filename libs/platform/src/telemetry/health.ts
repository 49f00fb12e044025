import { Injectable } from '@nestjs/common';

/** What a module can say about its own fitness; a throw means not ready. */
export type HealthCheck = () => Promise<Record<string, unknown>>;

/** The result of all checks. */
export interface HealthReport {
  readonly ready: boolean;
  readonly checks: Record<string, Record<string, unknown>>;
}

/** Collects what each module knows about being ready. */
@Injectable()
export class Health {
  private readonly checks = new Map<string, HealthCheck>();

  /** Adds a check under a short English name, e.g. `blobs`. */
  register(name: string, check: HealthCheck): void {
    this.checks.set(name, check);
  }

  /** Runs every check; one that fails says only that it failed, the log says why. */
  async report(): Promise<HealthReport> {
    const entries = await Promise.all(
      [...this.checks].map(async ([name, check]) => {
        try {
          return [name, { ok: true, ...(await check()) }] as const;
        } catch {
          return [name, { ok: false }] as const;
        }
      }),
    );
    return {
      ready: entries.every(([, result]) => result.ok),
      checks: Object.fromEntries(entries),
    };
  }
}
