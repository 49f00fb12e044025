export { announceCage } from './child/cage/announce-cage.js';
export { strongestCage } from './child/cage/strongest-cage.js';
export {
  ChildCrashed,
  ChildEnded,
  ChildFailure,
  ChildNotReached,
  ChildNotStarted,
  ChildTimedOut,
  ChildTooBig,
  FileNotHanded,
} from './child/child-failure.js';
export { longestMs, type ChildLimits } from './child/child-limits.js';
export { DisposableChild } from './child/disposable-child.js';
export type { HandedFiles } from './child/hatch.js';
export { PatientThread } from './child/patient-thread.js';
export { Pool } from './child/pool.js';
export { serveRequests } from './child/serve-requests.js';
export { serveThread } from './child/serve-thread.js';
