import { Injectable } from '@nestjs/common';

/** Milliseconds a check may take: with everything around it the report is there within five seconds. */
const LIMIT_MS = 4_000;

/** Milliseconds a report stays good, so that a crowd of askers costs no more than one. */
const FRESH_MS = 1_000;

/** What a module can say about its own fitness; a throw, silence, or `ok: false` mean not fit. */
export type HealthCheck = () => Promise<Record<string, unknown>>;

/** How a check counts and what is said, in German, when it throws or does not answer. */
export interface CheckOptions {
  readonly failure?: string;
  /** False for what is worth a look, but keeps nobody from being served. */
  readonly needed?: boolean;
}

/** The result of all checks. */
export interface HealthReport {
  readonly ready: boolean;
  readonly checks: Record<string, Record<string, unknown>>;
}

/** The same for strangers: which checks there are and how they stand, nothing of how the house is built. */
export function withoutDetails({ ready, checks }: HealthReport): HealthReport {
  const bare = Object.entries(checks).map(([name, { ok }]) => [name, { ok }] as const);
  return { ready, checks: Object.fromEntries(bare) };
}

interface CheckResult extends Record<string, unknown> {
  readonly ok: boolean;
}

interface Check extends Required<CheckOptions> {
  readonly name: string;
  readonly run: HealthCheck;
}

/** Collects what each module knows about being ready. */
@Injectable()
export class Health {
  private readonly checks = new Map<string, Check>();
  private running: Promise<HealthReport> | null = null;

  /** Adds a check under a short English name, e.g. `blobs`. */
  register(name: string, run: HealthCheck, options: CheckOptions = {}): void {
    const { failure = 'Antwortet nicht.', needed = true } = options;
    this.checks.set(name, { name, run, failure, needed });
    this.running = null;
  }

  /** Runs every check; one that fails says only that it failed, the log says why. */
  report(): Promise<HealthReport> {
    if (this.running) return this.running;
    const running = this.run();
    this.running = running;
    void running.then(() => {
      setTimeout(() => {
        if (this.running === running) this.running = null;
      }, FRESH_MS).unref();
    });
    return running;
  }

  private async run(): Promise<HealthReport> {
    const all = [...this.checks.values()];
    const results = await Promise.all(all.map(attempt));
    return {
      ready: all.every(({ needed }, index) => !needed || results[index]?.ok === true),
      checks: Object.fromEntries(all.map(({ name }, index) => [name, results[index] ?? {}])),
    };
  }
}

async function attempt({ run, failure }: Check): Promise<CheckResult> {
  const failed = { ok: false, detail: failure };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<CheckResult>((resolve) => {
    timer = setTimeout(resolve, LIMIT_MS, failed);
  });
  const said = run().then(
    (facts) => ({ ok: true, ...facts }),
    () => failed,
  );
  return Promise.race([said, late]).finally(() => clearTimeout(timer));
}
