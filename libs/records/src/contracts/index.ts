import { vocabulary } from '#libs/platform/contracts';
import * as actions from './actions.js';
import * as errors from './errors.js';
import * as permissions from './permissions.js';

export { betreffChanged, dokumentFiled, dokumentReadAgain, dokumentWithdrawn } from './events.js';
export {
  pageParams,
  pagePicture,
  pageTextQuery,
  type PageParams,
  type PageTextQuery,
} from './page-address.js';
/** The action, as opposed to the event of the same name. */
export { dokumentReadAgain as dokumentHasNewTexts } from './actions.js';
export { pageTextSchema, wordSchema, type PageText, type Word } from './page-text.js';
export { readAkten, readDokumente } from './permissions.js';

export const recordsVocabulary = vocabulary({ errors, permissions, actions });
export { akteSource, dokumentSource } from './sources.js';
