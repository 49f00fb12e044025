const fs = require('node:fs');

/** Each lib declares its layer and the modules it may enter; see docs/architecture.md. */
const modules = fs.readdirSync('libs').map((name) => ({
  name,
  ...JSON.parse(fs.readFileSync(`libs/${name}/module.json`, 'utf8')),
}));
const byName = new Map(modules.map((module) => [module.name, module]));
for (const module of modules) {
  for (const name of module.dependsOn) {
    const other = byName.get(name);
    if (!other) throw new Error(`libs/${module.name}/module.json: unknown module ${name}`);
    if (other.layer >= module.layer) {
      throw new Error(`libs/${module.name}/module.json: ${name} is not in a lower layer`);
    }
  }
}

const contractsDoor = '^libs/[^/]+/src/contracts/index\\.ts$';
const testing = ['\\.spec\\.ts$', '/testing/', '^test/', '^bench/'];

const undeclared = modules.map((module) => ({
  name: `undeclared-dependency:${module.name}`,
  severity: 'error',
  from: { path: `^libs/${module.name}/`, pathNot: testing },
  to: {
    path: '^libs/([^/]+)/',
    pathNot: [`^libs/(${[module.name, ...module.dependsOn].join('|')})/`, contractsDoor],
  },
}));

module.exports = {
  forbidden: [
    ...undeclared,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'through-the-face-only',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: {
        path: '^libs/[^/]+/src/',
        pathNot: [
          '^libs/$1/',
          '^libs/[^/]+/src/(index|contracts/index|testing/index|http\\.module)\\.ts$',
        ],
      },
    },
    {
      name: 'apps-through-doors-only',
      severity: 'error',
      from: { path: '^apps/' },
      to: {
        path: '^libs/[^/]+/src/',
        pathNot:
          '^libs/[^/]+/src/(index|contracts/index|http\\.module|jobs\\.module|cli\\.module)\\.ts$',
      },
    },
    {
      name: 'scan-station-knows-contracts-only',
      severity: 'error',
      from: { path: '^apps/scan-station/', pathNot: testing },
      to: { path: '^libs/[^/]+/src/', pathNot: [contractsDoor, '^libs/kernel/src/index\\.ts$'] },
    },
    {
      name: 'web-knows-no-lib',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: contractsDoor },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          '^module$', // createRequire, to load a CommonJS package
          '^libs/[^/]+/src/domain/',
          '^libs/kernel/src/index\\.ts$',
          contractsDoor,
          '(^|/)node_modules/snowball-stemmers/',
        ],
      },
    },
    {
      name: 'contracts-are-pure',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/contracts/' },
      to: {
        pathNot: [
          '^libs/[^/]+/src/contracts/',
          '^libs/kernel/src/index\\.ts$',
          '(^|/)node_modules/zod/',
        ],
      },
    },
    {
      name: 'use-cases-are-independent',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/use-cases/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/$1/src/use-cases/', pathNot: '^libs/$1/src/use-cases/$2/' },
    },
    {
      name: 'controllers-record-nothing',
      comment: 'A controller is one route, one permission, one call; use cases and queries record.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: ['^libs/audit/', '\\.repository\\.ts$'] },
    },
    {
      name: 'persistence-knows-no-use-case',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/(persistence|domain)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/[^/]+/src/(use-cases|http\\.module|jobs\\.module)' },
    },
    {
      name: 'test-helpers-in-tests-only',
      severity: 'error',
      from: { pathNot: testing },
      to: { path: '/testing/' },
    },
    {
      name: 'reads-without-the-house',
      comment: '`aktei read` and `trennblatt` start with neither Nest nor a database.',
      severity: 'error',
      from: { path: '^apps/aktei/src/(read/|commands/(read|trennblatt)\\.ts$)', pathNot: testing },
      to: { path: '^libs/', pathNot: '^libs/(imaging|kernel)/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.spec\\.ts$', '/index\\.ts$', '/main\\.tsx?$', '/testing/', '\\.d\\.ts$'],
      },
      to: {},
    },
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.depcruise.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
