import type { ActionDefinition } from '../contracts/define-action.js';
import type { Duty } from '../contracts/duty.js';

/** A unit of work wanted to commit without what it owes the log; everything is rolled back. */
export class DutyNeglected extends Error {
  constructor(reason: string, duty: readonly ActionDefinition[]) {
    super(`${reason} has recorded none of: ${duty.map(({ name }) => name).join(', ')}`);
    this.name = 'DutyNeglected';
  }
}

/** What one unit of work has recorded so far. */
export class Trail {
  private readonly recorded = new Set<string>();
  private untouched: string | null = null;

  /** Called by the log for each event it has written, and by nobody else. */
  note(action: ActionDefinition): void {
    this.recorded.add(action.name);
  }

  /** Says that there was nothing to do, so that there is nothing to record. */
  unchanged(because: string): void {
    this.untouched = because;
  }

  /** @throws DutyNeglected when none of the actions owed is here and work was done */
  settle(reason: string, duty: Duty): void {
    if ('nothing' in duty || this.untouched !== null) return;
    if (duty.oneOf.some(({ name }) => this.recorded.has(name))) return;
    throw new DutyNeglected(reason, duty.oneOf);
  }
}
