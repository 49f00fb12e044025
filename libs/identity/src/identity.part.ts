import type { ModulePart } from '#libs/platform';
import { identityVocabulary } from './contracts/index.js';
import { identityEntities } from './persistence/identity.entities.js';

/** Its words, and the tables of people, org units and keys. */
export const identityPart: ModulePart = {
  name: 'identity',
  entities: identityEntities,
  vocabulary: identityVocabulary,
};
