export { roleSchema, type Actor, type Role } from './actor.js';
export { defineEvent, type EventDefinition } from './define-event.js';
export { defineJob, type JobDefinition, type JobPolicy } from './define-job.js';
export { keysetPage, keysetQuery } from './keyset-page.js';
