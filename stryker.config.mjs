// npm run mutants: changes the rules of the domain, one thing at a time, and asks whether a spec notices.
export default {
  packageManager: 'npm',
  mutate: ['libs/{records,identity,intake}/src/domain/**/*.ts', '!**/*.spec.ts'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { configFile: 'jest.mutants.mjs', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 80, break: 80 },
  ignorePatterns: ['dist', 'docs', 'apps', 'bench', 'tools', 'test/corpus'],
  tempDirName: 'dist/mutants',
  cleanTempDir: 'always',
  allowConsoleColors: false,
  allowEmpty: false,
};
