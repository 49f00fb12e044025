export type { Actor, Realm, Somebody, SystemContext } from './actor.js';
export {
  defineAction,
  defineListAction,
  type ActionDefinition,
  type Details,
  type ListAction,
  type Tells,
} from './define-action.js';
export { defineError, type ErrorClass, type ErrorText } from './define-error.js';
export {
  defineConfigArea,
  flagSetting,
  listSetting,
  portSetting,
  type ConfigArea,
} from './define-config-area.js';
export { defineEvent, type EventDefinition } from './define-event.js';
export { defineJob, type JobDefinition, type JobPolicy } from './define-job.js';
export { definePermission, type PermissionDefinition } from './define-permission.js';
export { defineScope, type ScopeDefinition } from './define-scope.js';
export { dutyOf, nothing, type Duty, type Nothing, type Records } from './duty.js';
export { defineTopic, type TopicDefinition } from './define-topic.js';
export { calendarDay } from './calendar-day.js';
export { idParam, type IdParam } from './id-param.js';
export { keysetPage, keysetQuery } from './keyset-page.js';
export { pageNumber, versionNumber } from './numbers.js';
export { filledText, text } from './text.js';
export { vocabulary, type Vocabulary } from './vocabulary.js';
export { defineSource, type SourceAction, type SourceDefinition } from './define-source.js';
