import base from './jest.config.mjs';

/** The pure specs of the rules: no database, so that a mutant is judged in a moment. */
export default {
  ...base,
  globalSetup: undefined,
  globalTeardown: undefined,
  testMatch: ['<rootDir>/libs/{records,identity,intake}/src/domain/**/*.spec.ts'],
};
