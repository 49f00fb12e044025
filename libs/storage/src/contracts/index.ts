import { vocabulary } from '#libs/platform/contracts';
import * as errors from './errors.js';

export { storageArea, StorageSettings, type S3Config } from './storage-settings.js';

export const storageVocabulary = vocabulary({ errors });
