export { RecordsTown } from './records-town.js';
export { auditor, clerkOf, closed, furnished, pageText } from './scene.js';
