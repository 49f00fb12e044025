import type { ModulePart } from '#libs/platform';
import { auditVocabulary } from './contracts/index.js';

/** The words of the log itself. */
export const auditPart: ModulePart = { name: 'audit', vocabulary: auditVocabulary };
