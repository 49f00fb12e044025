import { vocabulary } from '#libs/platform/contracts';
import * as actions from './actions.js';
import * as errors from './errors.js';
import * as permissions from './permissions.js';

export const exchangeVocabulary = vocabulary({ errors, permissions, actions });
