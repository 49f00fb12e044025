import { Injectable } from '@nestjs/common';

/** What a module can say about its own fitness; a throw means not ready. */
export type HealthCheck = () => Promise<Record<string, unknown>>;

/** The result of all checks. */
export interface HealthReport {
  readonly ready: boolean;
  readonly checks: Record<string, Record<string, unknown>>;
}

interface CheckResult extends Record<string, unknown> {
  readonly ok: boolean;
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
      [...this.checks].map(async ([name, check]) => ({ name, result: await attempt(check) })),
    );
    return {
      ready: entries.every(({ result }) => result.ok),
      checks: Object.fromEntries(entries.map(({ name, result }) => [name, result])),
    };
  }
}

async function attempt(check: HealthCheck): Promise<CheckResult> {
  try {
    return { ok: true, ...(await check()) };
  } catch {
    return { ok: false };
  }
}
