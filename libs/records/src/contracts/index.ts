export { betreffChanged, dokumentFiled, dokumentReadAgain, dokumentWithdrawn } from './events.js';
export {
  pageParams,
  pagePicture,
  pageTextQuery,
  type PageParams,
  type PageTextQuery,
} from './page-address.js';
export { pageTextSchema, wordSchema, type PageText, type Word } from './page-text.js';
