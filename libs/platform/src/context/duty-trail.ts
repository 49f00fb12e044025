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
  private waived = false;
  private touched = false;

  /** Called by the log for each event it has written, and by nobody else. */
  note(action: ActionDefinition): void {
    this.recorded.add(action.name);
  }

  /**
   * Says that there was nothing to do, so that there is nothing to record. It speaks for its own piece
   * of work: where another one of the same unit has changed something, that one's duty stays.
   *
   * @param _because an English sentence for the next reader
   */
  unchanged(_because: string): void {
    this.waived = true;
  }

  /** Says that something was changed, so that the duty stands whatever else was not. */
  changed(): void {
    this.touched = true;
  }

  /** @throws DutyNeglected when none of the actions owed is here and work was done */
  settle(reason: string, duty: Duty): void {
    if ('nothing' in duty) return;
    if (duty.oneOf.some(({ name }) => this.recorded.has(name))) return;
    if (this.waived && !this.touched) return;
    throw new DutyNeglected(reason, duty.oneOf);
  }
}
