export { betreffChanged, dokumentFiled, dokumentWithdrawn } from './events.js';
export { pageTextSchema, wordSchema, type PageText, type Word } from './page-text.js';
