import { vocabulary } from '#libs/platform/contracts';
import * as actions from './actions.js';
import * as permissions from './permissions.js';

export const searchVocabulary = vocabulary({ permissions, actions });
