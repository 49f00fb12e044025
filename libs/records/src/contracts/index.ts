import { vocabulary } from '#libs/platform/contracts';
import * as actions from './actions.js';
import * as errors from './errors.js';
import * as permissions from './permissions.js';

export {
  aktenplanImported,
  aktenplanListed,
  dokumentHasNewTexts,
  dokumentMoved as dokumentWasMoved,
} from './actions.js';
export { goesOnWithFiled } from './goes-on-with-filed.js';
export {
  dokumentFields,
  dokumentValues,
  typedValues,
  type DokumentField,
  type DokumentValues,
  type ReadFrom,
  type ReadValues,
} from './dokument-values.js';
export {
  betreffChanged,
  dokumentFiled,
  dokumentMoved,
  dokumentReadAgain,
  dokumentWithdrawn,
} from './events.js';
export {
  pageParams,
  pagePicture,
  pageTextQuery,
  type PageParams,
  type PageTextQuery,
} from './page-address.js';
export { pageTextSchema, wordSchema, type PageText, type Word } from './page-text.js';
export { readAkten, readDokumente } from './permissions.js';
export { akteSource, dokumentSource } from './sources.js';

export const recordsVocabulary = vocabulary({ errors, permissions, actions });
