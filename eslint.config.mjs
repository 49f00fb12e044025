import tseslint from 'typescript-eslint';
import { aktei } from './rules/eslint-plugin.mjs';
import known from './rules/known-offenders.json' with { type: 'json' };

/** Caps of docs/architecture.md: a file has one subject, a function one thought. */
const lengths = {
  'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 10],
};

/** Where the time comes in: the edge of the process, which has no ctx yet. */
const edges = [
  'apps/{aktei,scan-station,server,worker}/**',
  'libs/platform/src/database/transactions.ts',
  'libs/storage/src/backends/**',
  'libs/storage/src/use-cases/sweep-orphans/sweep-orphans.job.ts',
  'libs/intake/src/use-cases/resumable-upload/upload-folder.ts',
  'libs/intake/src/steps/upload-room.ts',
];

/** Foreign formats that define how a moment is written, in UTC and by the letter. */
const foreignFormats = [
  'libs/imaging/src/rendition/{xmp,pdf-syntax}.ts',
  'libs/storage/src/backends/store-owner/amz-date.ts',
];

const off = (...names) => Object.fromEntries(names.map((name) => [name, 'off']));

const ofThisHouse = {
  'aktei/hidden-doors': 'error',
  'aktei/own-clock': 'error',
  'aktei/clock-of-the-edge': 'error',
  'aktei/own-calendar': 'error',
  'aktei/entities': 'error',
  'aktei/own-sessions': 'error',
  'aktei/place-of-sql': 'error',
  'aktei/parameters': 'error',
  'aktei/query-keys': 'error',
  'aktei/kept-input': 'error',
  'aktei/cut-texts': 'error',
  'aktei/one-call-per-handler': 'error',
  'aktei/one-route-per-controller': 'error',
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'apps/web/src/api/schema.d.ts', '.aktei', 'apps/web/mock'] },
  ...tseslint.configs.strictTypeChecked,
  {
    plugins: { aktei },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...lengths,
      'no-restricted-imports': ['error', { patterns: ['../../../../*'] }],
      ...ofThisHouse,
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      // Entities are plain holders of columns, and a string is spread to get its code points.
      '@typescript-eslint/no-misused-spread': 'off',
      // Nest declares its option bags as classes and expects literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
    },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts', '{libs,apps}/*/src/testing/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      complexity: 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      'max-lines-per-function': 'off',
      ...off(...Object.keys(ofThisHouse)),
      '@typescript-eslint/require-await': 'off',
      // Bodies of HTTP answers are what a test is about; the test itself is their type.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  { files: edges, rules: off('aktei/clock-of-the-edge') },
  { files: ['libs/platform/src/database/session.ts'], rules: off('aktei/own-sessions') },
  { files: ['libs/kernel/src/texts/**'], rules: off('aktei/cut-texts') },
  { files: ['libs/kernel/src/system/clock.ts'], rules: off('aktei/own-clock') },
  {
    files: ['libs/kernel/src/calendar/**', 'apps/web/src/i18n/dates.ts', ...foreignFormats],
    rules: off('aktei/own-calendar'),
  },
  {
    files: ['libs/*/src/persistence/**', 'libs/*/src/use-cases/**/*.query.ts'],
    rules: off('aktei/place-of-sql'),
  },
  {
    // The transactions themselves, and what works on their connection.
    files: ['libs/platform/src/**'],
    rules: off('aktei/entities', 'aktei/place-of-sql'),
  },
  {
    // The browser has a clock of its own and no ctx.
    files: ['apps/web/**'],
    rules: off('aktei/own-clock'),
  },
  {
    // The parameters of a route are bound by decorators; each says what it is.
    files: ['**/*.controller.ts'],
    rules: off('aktei/parameters'),
  },
  {
    // An address, what may stand in it and which screen it shows.
    files: ['apps/web/src/routes/**'],
    rules: { 'max-lines': ['error', { max: 30, skipBlankLines: true }] },
  },
  // Files that break a rule today: the list only shrinks, test/architecture sees to it.
  ...Object.entries(known.lint).map(([rule, files]) => ({ files, rules: off(rule) })),
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, ...off(...Object.keys(ofThisHouse)) },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
