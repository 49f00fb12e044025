import { esmOnlyPackages } from './jest.esm-only.mjs';

const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2023',
    keepClassNames: true,
  },
};

/** What a part of the house does where disk, store or process fail it; told beside it. */
const FAULTS = '\\.faults\\.spec\\.ts$';

/** npm test tells one story of faults, npm run test:faults the quick ones, with AKTEI_FULL=1 all. */
function faultsLeftOut() {
  if (!process.env.AKTEI_FAULTS) return ['<rootDir>/test/faults/(?!kill-nine)', FAULTS];
  return process.env.AKTEI_FULL === '1' ? [] : ['<rootDir>/test/faults/kill-(nine|worker)'];
}

export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  // One more than the two cores that count: over a quarter of the time suites wait for children, the
  // database and the browser (28 % of two cores idle with two workers, measured).
  maxWorkers: 3,
  // What a suite has loaded is never given back; a worker that holds more begins anew.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    ...esmOnlyPackages(),
    '^#libs/([^/]+)/contracts$': '<rootDir>/libs/$1/src/contracts/index.ts',
    '^#libs/([^/]+)/http$': '<rootDir>/libs/$1/src/http.module.ts',
    '^#libs/([^/]+)/jobs$': '<rootDir>/libs/$1/src/jobs.module.ts',
    '^#libs/([^/]+)/fields$': '<rootDir>/libs/$1/src/fields/index.ts',
    '^#libs/([^/]+)/testing$': '<rootDir>/libs/$1/src/testing/index.ts',
    '^#libs/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^#migrations$': '<rootDir>/migrations/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...faultsLeftOut()],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
