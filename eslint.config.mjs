import tseslint from 'typescript-eslint';

/** Caps of docs/architecture.md: a file has one subject, a function one thought. */
const lengths = {
  'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 10],
};

/** At most 4 parameters; constructors take up to 6 dependencies, beyond that a class is two. */
const parameterCaps = [
  { selector: 'FunctionDeclaration[params.length>4]', message: 'More than 4 parameters.' },
  { selector: 'ArrowFunctionExpression[params.length>4]', message: 'More than 4 parameters.' },
  {
    selector: "MethodDefinition[kind!='constructor'] > FunctionExpression[params.length>4]",
    message: 'More than 4 parameters.',
  },
  {
    selector: "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>6]",
    message: 'More than 6 dependencies: this class is two.',
  },
];

/** What the import graph cannot show: hidden ways from one module into another. */
const hiddenDoors = [
  {
    selector:
      "CallExpression[callee.object.name='moduleRef'] Property[key.name='strict'][value.value=false]",
    message: 'moduleRef.get(…, { strict: false }) enters a module past its face.',
  },
  {
    selector: "CallExpression[callee.name='Inject'] > Literal",
    message: 'String tokens hide a dependency; use a class or an exported symbol.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time from ctx.now, or from the clock at the edge of the process.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'apps/web/src/api/schema.d.ts', '.aktei', 'apps/web/mock'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...lengths,
      'no-restricted-imports': ['error', { patterns: ['../../../../*'] }],
      'no-restricted-syntax': ['error', ...hiddenDoors, ...parameterCaps],
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
    files: ['**/*.spec.ts', 'test/**/*.ts', 'libs/*/src/testing/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      complexity: 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
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
  {
    files: [
      'apps/aktei/**',
      'apps/scan-station/**',
      'libs/platform/src/database/transactions.ts',
      'apps/web/**',
    ],
    rules: { 'no-restricted-syntax': ['error', ...hiddenDoors.slice(0, 2), ...parameterCaps] },
  },
  {
    // The parameters of a route are bound by decorators; each says what it is.
    files: ['**/*.controller.ts'],
    rules: { 'no-restricted-syntax': ['error', ...hiddenDoors] },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
