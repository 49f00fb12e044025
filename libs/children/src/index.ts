export {
  ChildCrashed,
  ChildEnded,
  ChildFailure,
  ChildNotReached,
  ChildNotStarted,
  ChildTimedOut,
  ChildTooBig,
} from './child-failure.js';
export type { ChildLimits } from './child-limits.js';
export { DisposableChild } from './disposable-child.js';
export { Pool } from './pool.js';
export { serveRequests } from './serve-requests.js';
