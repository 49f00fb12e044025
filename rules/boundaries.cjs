const { modules } = require('./modules.cjs');
const { web } = require('./web.cjs');

const contractsDoor = '^libs/[^/]+/src/contracts/index\\.ts$';
const kernelFace = '^libs/kernel/src/index\\.ts$';
const specs = '\\.spec\\.ts$';
const testing = [specs, '/testing/', '^test/', '^bench/'];

/** The floors of a lib below its use cases; see docs/architecture.md. */
const belowUseCases = '^libs/[^/]+/src/(domain|persistence|steps|views|machines)/';

/** What the pure rooms of a module may use beside their own kind. */
const packagesOfPureRooms = {
  // `module`: createRequire loads the stemmers, a CommonJS package.
  search: ['^module$', '(^|/)node_modules/snowball-stemmers/'],
};

const undeclared = modules.map(({ name, dependsOn }) => ({
  name: `undeclared-dependency:${name}`,
  from: { path: `^libs/${name}/`, pathNot: testing },
  to: {
    path: '^libs/([^/]+)/',
    pathNot: [`^libs/(${[name, ...dependsOn].join('|')})/`, contractsDoor],
  },
}));

const pure = modules
  .filter((module) => module.pure.length > 0)
  .map((module) => {
    const rooms = `^libs/${module.name}/src/(${module.pure.map(literally).join('|')})(/|$)`;
    const packages = packagesOfPureRooms[module.name] ?? [];
    return {
      name: `domain-is-pure:${module.name}`,
      from: { path: rooms, pathNot: testing },
      to: { pathNot: [rooms, kernelFace, contractsDoor, ...packages] },
    };
  });

/** Where a lib names its floors, a room sees the floors below it, and nothing beside or above. */
const stacked = modules.flatMap(({ name, floors }) =>
  floors.flatMap((rooms, height) =>
    rooms.map((room) => {
      const below = floors.slice(0, height).flat();
      const seen = ['contracts', room, ...below].map(literally).join('|');
      return {
        name: `rooms-look-down:${name}/${room}`,
        from: { path: `^libs/${name}/src/${literally(room)}/`, pathNot: testing },
        to: { path: `^libs/${name}/src/`, pathNot: `^libs/${name}/src/(${seen})/` },
      };
    }),
  ),
);

/** Who starts a program that is not ours: PostgreSQL, Java, Tesseract, and the operator our own servers. */
const starters = [
  '^libs/platform/src/embedded/',
  '^libs/imaging/src/(rendition/validate/verapdf|engines/native-tesseract)\\.ts$',
  '^apps/aktei/src/supervisor/',
];

/** Who may open connections beside the pool: the server itself, dumps, pg-boss, the ear for notices. */
const connecting = [
  '^libs/platform/src/(database|dump|embedded)/',
  '^libs/platform/src/(platform\\.module|jobs/boss|live/live-notices)\\.ts$',
  '^libs/[^/]+/src/persistence/[^/]+\\.entities\\.ts$',
];

const doors = [
  {
    name: 'through-the-face-only',
    from: { path: '^libs/([^/]+)/' },
    to: {
      path: '^libs/[^/]+/src/',
      pathNot: [
        '^libs/$1/',
        '^libs/[^/]+/src/(index|(clues|contracts|fields|testing)/index|(http|jobs)\\.module)\\.ts$',
      ],
    },
  },
  {
    name: 'entries-for-apps-only',
    comment: 'Routes and job handlers are put together by an app; platform lends its own.',
    from: { path: '^libs/([^/]+)/', pathNot: testing },
    to: {
      path: '^libs/[^/]+/src/(http|jobs)\\.module\\.ts$',
      pathNot: ['^libs/$1/', '^libs/platform/'],
    },
  },
  {
    name: 'apps-through-doors-only',
    from: { path: '^apps/', pathNot: testing },
    to: {
      path: '^libs/[^/]+/src/',
      pathNot: '^libs/[^/]+/src/(index|(clues|contracts|fields)/index|(http|jobs)\\.module)\\.ts$',
    },
  },
  {
    name: 'specs-through-doors-only',
    from: { path: '^apps/.*(\\.spec\\.ts$|/testing/)' },
    to: {
      path: '^libs/[^/]+/src/',
      pathNot:
        '^libs/[^/]+/src/(index|(clues|contracts|fields|testing)/index|(http|jobs)\\.module)\\.ts$',
    },
  },
  {
    name: 'processes-through-children-only',
    comment: 'Limits, environment and failures of a child of ours are the matter of one lib.',
    from: { path: '^(libs|apps)/', pathNot: ['^libs/children/', ...starters, ...testing] },
    to: { path: '^(node:)?(child_process|cluster|worker_threads)$' },
  },
  {
    name: 'children-are-started',
    comment: 'The main file of a child runs in the child; whoever imports it runs its work here.',
    from: { path: '^(libs|apps)/', pathNot: testing },
    to: { path: '^libs/.*\\.main\\.ts$' },
  },
  {
    name: 'fields-are-read-in-a-child',
    comment:
      'Rules that go over the text of strangers run in a disposable child of a worker and in ' +
      '`aktei read`, never in the process that serves people; see ADR 0006.',
    from: {
      path: '^(libs|apps)/',
      pathNot: [
        '^libs/letters/src/(clues|fields)/',
        '^libs/intake/src/child/field-reader\\.main\\.ts$',
        '^apps/aktei/src/read/',
        ...testing,
      ],
    },
    to: {
      path: '^libs/letters/src/(clues|fields)/',
      pathNot: '/(clue-rules|field-rules|dokument-kinds)\\.ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'test-helpers-in-tests-only',
    from: { pathNot: testing },
    to: { path: '/testing/' },
  },
];

const apps = [
  {
    name: 'scan-station-knows-contracts-only',
    from: { path: '^apps/scan-station/', pathNot: testing },
    to: { path: '^(libs|migrations)/', pathNot: [contractsDoor, kernelFace] },
  },
  {
    name: 'web-knows-no-lib',
    from: { path: '^apps/web/' },
    to: { path: '^(libs|migrations)/', pathNot: contractsDoor },
  },
  {
    name: 'reads-without-the-house',
    comment: '`aktei read` and `trennblatt` start with neither Nest nor a database.',
    from: { path: '^apps/aktei/src/(read/|commands/(read|trennblatt)\\.ts$)', pathNot: testing },
    to: { path: '^(libs|migrations)/', pathNot: '^libs/(children|imaging|kernel|letters)/' },
  },
  {
    name: 'libs-never-import-apps',
    from: { path: '^libs/' },
    to: { path: '^apps/' },
  },
  {
    name: 'migrations-run-by-the-operator-only',
    from: { path: '^(libs|apps)/', pathNot: ['^apps/aktei/', ...testing] },
    to: { path: '^migrations/' },
  },
];

const floors = [
  {
    name: 'contracts-are-pure',
    from: { path: '^libs/[^/]+/src/contracts/', pathNot: specs },
    to: { pathNot: ['^libs/[^/]+/src/contracts/', kernelFace, '(^|/)node_modules/zod/'] },
  },
  {
    name: 'use-cases-are-independent',
    from: { path: '^libs/([^/]+)/src/use-cases/([^/]+)/', pathNot: specs },
    to: { path: '^libs/$1/src/use-cases/', pathNot: '^libs/$1/src/use-cases/$2/' },
  },
  {
    name: 'floors-look-down',
    comment: 'domain, persistence, steps, views and machines know neither use case nor door.',
    from: { path: belowUseCases, pathNot: testing },
    to: { path: '^libs/[^/]+/src/(use-cases/|http\\.module|jobs\\.module)' },
  },
  {
    name: 'persistence-looks-down',
    from: { path: '^libs/[^/]+/src/(domain|persistence)/', pathNot: testing },
    to: { path: '^libs/[^/]+/src/(steps|machines)/' },
  },
  {
    name: 'persistence-knows-no-dto',
    comment: 'SQL does not know the shape of an answer; views turn rows into it.',
    from: { path: '^libs/[^/]+/src/(domain|persistence|steps|machines)/', pathNot: testing },
    to: { path: ['\\.dto\\.ts$', '/views/'] },
  },
  {
    name: 'letters-change-at-the-desk',
    comment:
      'What writes to the intake asks for something at the desk; only the desk, which locks, ' +
      'checks, settles and tells, may make it. Everybody may name its type.',
    from: {
      path: '^libs/intake/src/',
      pathNot: '^libs/intake/src/steps/stapel-desk\\.ts$',
    },
    to: {
      path: '^libs/intake/src/persistence/at-desk\\.ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'controllers-record-nothing',
    comment: 'A controller is one route, one permission, one call; use cases and queries record.',
    from: { path: '\\.controller\\.ts$' },
    to: { path: ['^libs/audit/', '^libs/[^/]+/src/persistence/', '\\.repository\\.ts$'] },
  },
];

const graph = [
  {
    name: 'removals-by-permit-only',
    comment:
      'What grants the removal of bytes is the row that the guard has permitted, see ADR 0024. ' +
      'Everybody may name the type of a permit.',
    from: {
      path: '^(libs|apps)/',
      pathNot: [
        '^libs/storage/src/(persistence/(unowned-blobs|quarantine)|domain/permitted-key)\\.ts$',
        ...testing,
      ],
    },
    to: {
      path: '^libs/storage/src/domain/removal-permit\\.ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'one-pool-one-owner',
    comment:
      'Units of work are opened by Transactions on the one pool. TypeORM beside it declares ' +
      'entities, see ADR 0025; everybody may name its types.',
    from: { path: '^(libs|apps)/', pathNot: [...connecting, ...testing] },
    to: {
      path: '(^|/)node_modules/(typeorm|@nestjs/typeorm|pg|pg-pool|pg-boss|pg-copy-streams)/',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'entities-for-repositories',
    comment: 'What an entity is asked for stands in a repository; everybody may name its type.',
    from: {
      path: '^libs/',
      pathNot: ['^libs/[^/]+/src/(persistence/[^/]+\\.repository|[^/]+\\.part)\\.ts$', ...testing],
    },
    to: { path: '\\.entities\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  { name: 'no-circular', from: {}, to: { circular: true } },
  {
    name: 'not-to-unresolvable',
    comment: 'What does not resolve is judged by no other rule.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'nothing-from-the-build',
    from: {},
    to: { path: '^dist/' },
  },
  {
    name: 'no-orphans',
    from: {
      orphan: true,
      pathNot: [specs, '/index\\.ts$', '/main\\.tsx?$', '/testing/', '\\.d\\.ts$'],
    },
    to: {},
  },
];

/**
 * Every rule, each an error. `known` names by rule the files that break it today: the list only
 * shrinks, and test/architecture fails when a file on it no longer offends.
 */
function boundaries(known) {
  const rules = [undeclared, pure, stacked, doors, apps, web, floors, graph].flat();
  return rules.map((rule) => ({
    ...rule,
    severity: 'error',
    from: { ...rule.from, ...except(rule, known[rule.name] ?? []) },
  }));
}

function except({ from }, files) {
  if (files.length === 0) return {};
  return { pathNot: [from.pathNot ?? [], files.map((file) => `^${literally(file)}$`)].flat() };
}

function literally(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

module.exports = { boundaries };
