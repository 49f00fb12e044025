export { roleSchema, type Actor, type Role } from './actor.js';
export {
  defineConfigArea,
  flagSetting,
  listSetting,
  type ConfigArea,
} from './define-config-area.js';
export { defineEvent, type EventDefinition } from './define-event.js';
export { defineJob, type JobDefinition, type JobPolicy } from './define-job.js';
export { defineTopic, type TopicDefinition } from './define-topic.js';
export { calendarDay } from './calendar-day.js';
export { keysetPage, keysetQuery } from './keyset-page.js';
export { pageNumber, versionNumber } from './numbers.js';
export { filledText, text } from './text.js';
