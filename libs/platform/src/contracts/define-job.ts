import type { z } from 'zod';

/** How a job behaves when it fails, and how many run at once in one worker. */
export interface JobPolicy {
  /** Further attempts after the first one. */
  readonly retryLimit: number;
  /** Seconds before the first retry; later ones back off exponentially. */
  readonly retryDelaySeconds: number;
  /** Seconds after which a running attempt counts as lost. */
  readonly expireSeconds: number;
  /** Attempts running at the same time in one worker process. */
  readonly concurrency: number;
  /** At most one job per `singletonKey` waits or runs; a second one is silently merged into it. */
  readonly singleton?: boolean;
}

/** A unit of background work with a typed payload. */
export interface JobDefinition<S extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly schema: S;
  readonly policy: JobPolicy;
}

/** Declares a job. The name is `module.verb-noun`; the policy stands beside the code it governs. */
export function defineJob<S extends z.ZodType>(
  name: string,
  schema: S,
  policy: JobPolicy,
): JobDefinition<S> {
  return { name, schema, policy };
}
