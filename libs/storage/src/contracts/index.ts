import { vocabulary } from '#libs/platform/contracts';
import * as errors from './errors.js';

export const storageVocabulary = vocabulary({ errors });
