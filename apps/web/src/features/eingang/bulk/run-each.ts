import { toApiProblem } from '../../../api/problem.js';
import type { Problem } from '../../../api/types.js';

/** Where a letter lies once it was filed. */
export interface Place {
  readonly akteId: string;
  readonly dokumentId: string;
}

/** What has become of a letter; `place` is null where it was not filed. */
export type Outcome =
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly place: Place | null }
  | { readonly state: 'failed'; readonly problem: Problem }
  | { readonly state: 'skipped' }
  /** It stays filed: taking it back was refused. */
  | { readonly state: 'kept'; readonly place: Place | null; readonly problem: Problem }
  | { readonly state: 'undone' };

/** Steps of a run and how it is followed. */
export interface Run {
  readonly ids: readonly string[];
  /** Does it for one letter. @throws ApiProblem */
  readonly step: (id: string) => Promise<Outcome>;
  readonly tell: (id: string, outcome: Outcome) => void;
  readonly isStopped: () => boolean;
}

/** Without a session or a server the next letter would fare no better. */
function endsAll({ status }: Problem): boolean {
  return status === 401 || status === 0;
}

/**
 * Does something for one letter after the other and tells what has become of each. A refusal of one is
 * no reason to leave out the next; what was stopped is told as not tried.
 */
export async function runEach({ ids, step, tell, isStopped }: Run): Promise<void> {
  let isOver = false;
  for (const id of ids) {
    if (isOver || isStopped()) {
      tell(id, { state: 'skipped' });
      continue;
    }
    tell(id, { state: 'running' });
    try {
      tell(id, await step(id));
    } catch (cause) {
      const { problem } = toApiProblem(cause);
      tell(id, { state: 'failed', problem });
      isOver = endsAll(problem);
    }
  }
}
