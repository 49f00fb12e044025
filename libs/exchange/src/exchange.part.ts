import type { ModulePart } from '#libs/platform';
import { exchangeVocabulary } from './contracts/index.js';

/** The words of history and export. */
export const exchangePart: ModulePart = { name: 'exchange', vocabulary: exchangeVocabulary };
