import { defineScope, type ModulePart } from '#libs/platform';
import { recordsVocabulary } from './contracts/index.js';
import { scopeSettings } from './domain/akten-second-net.js';
import { recordsEntities } from './persistence/records.entities.js';

/** Its words, its tables, and what row-level security is told of an actor. */
export const recordsPart: ModulePart = {
  name: 'records',
  entities: recordsEntities,
  vocabulary: recordsVocabulary,
  scopes: [defineScope(scopeSettings)],
};
