import type { Assignment } from '../../../api/types.js';
import type { FilingTarget } from '../../ablage/filing.js';

/** What shall be done with the marked letters, and how its target is chosen. */
export type BulkStart =
  | { readonly act: 'file'; readonly by: 'search' | 'new' }
  | { readonly act: 'file'; readonly by: 'proposal'; readonly target: FilingTarget }
  | { readonly act: 'assign' | 'defer' | 'aside' };

/** The same with everything chosen; `said` is what is shown of it. */
export type BulkWish =
  | { readonly act: 'file'; readonly target: FilingTarget }
  | {
      readonly act: 'assign';
      readonly to: Omit<Assignment, 'version' | 'act'>;
      readonly said: string;
    }
  | { readonly act: 'defer'; readonly until: string; readonly said: string }
  | { readonly act: 'aside'; readonly reason: string; readonly said: string };

/** What can be done with several letters at once. */
export type BulkAct = BulkWish['act'];
