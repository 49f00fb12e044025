import { defineScope, type ModulePart } from '#libs/platform';
import { intakeVocabulary } from './contracts/index.js';
import { mailSettings } from './domain/mail-second-net.js';

/** Its words, and what row-level security is told of an actor. */
export const intakePart: ModulePart = {
  name: 'intake',
  vocabulary: intakeVocabulary,
  scopes: [defineScope(mailSettings)],
};
