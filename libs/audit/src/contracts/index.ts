import { vocabulary } from '#libs/platform/contracts';
import * as actions from './actions.js';

export { databaseRestored } from './actions.js';

export const auditVocabulary = vocabulary({ actions });
