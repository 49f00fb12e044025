export { betreffChanged, dokumentFiled, dokumentReadAgain, dokumentWithdrawn } from './events.js';
export { pageTextSchema, wordSchema, type PageText, type Word } from './page-text.js';
