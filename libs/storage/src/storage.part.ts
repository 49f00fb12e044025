import type { ModulePart } from '#libs/platform';
import { storageVocabulary } from './contracts/index.js';

/** The words of the store. */
export const storagePart: ModulePart = { name: 'storage', vocabulary: storageVocabulary };
