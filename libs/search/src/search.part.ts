import type { ModulePart } from '#libs/platform';
import { searchVocabulary } from './contracts/index.js';

/** The words of the search. */
export const searchPart: ModulePart = { name: 'search', vocabulary: searchVocabulary };
