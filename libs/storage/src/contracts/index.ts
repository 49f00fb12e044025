import { vocabulary } from '#libs/platform/contracts';
import * as actions from './actions.js';
import * as errors from './errors.js';

export { storeAdopted } from './actions.js';
export { storageArea, StorageSettings, type S3Config } from './storage-settings.js';

export const storageVocabulary = vocabulary({ actions, errors });
