export { announceCage } from './cage/announce-cage.js';
export { strongestCage } from './cage/strongest-cage.js';
export {
  ChildCrashed,
  ChildEnded,
  ChildFailure,
  ChildNotReached,
  ChildNotStarted,
  ChildTimedOut,
  ChildTooBig,
  FileNotHanded,
} from './child-failure.js';
export type { ChildLimits } from './child-limits.js';
export { DisposableChild } from './disposable-child.js';
export type { HandedFiles } from './hatch.js';
export { Pool } from './pool.js';
export { serveRequests } from './serve-requests.js';
