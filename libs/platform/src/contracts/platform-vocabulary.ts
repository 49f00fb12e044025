import * as errors from './errors.js';
import { vocabulary } from './vocabulary.js';

/** The words that belong to no module above. */
export const platformVocabulary = vocabulary({ errors });
