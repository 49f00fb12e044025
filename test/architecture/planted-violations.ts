import { plant, plantText, type PlantedViolation } from './plant.js';
import { web } from './planted-web.js';

/** Rules whose violation no door can spell: what they forbid lies within one lib, or is no door. */
export const withoutAlias: ReadonlySet<string> = new Set([
  'children-are-started',
  'entities-for-repositories',
  'letters-change-at-the-desk',
  'libs-never-import-apps',
  'no-orphans',
  'nothing-from-the-build',
  'one-pool-one-owner',
  'persistence-knows-no-dto',
  'persistence-looks-down',
  'processes-through-children-only',
  'removals-by-permit-only',
  'specs-through-doors-only',
  'through-the-face-only',
  'use-cases-are-independent',
  'web-texts-lie-with-their-screen',
  'web-features-are-apart',
  'web-has-these-rooms',
  'web-looks-down',
]);

/** Every way in which TypeScript can write one and the same import. */
const forms: Readonly<Record<string, (specifier: string) => string>> = {
  value: (s) => `import { filed } from '${s}';\nexport const used = filed;\n`,
  type: (s) => `import type { filed } from '${s}';\nexport type Used = typeof filed;\n`,
  bare: (s) => `import '${s}';\nexport const used = 1;\n`,
  export: (s) => `export { filed } from '${s}';\n`,
  'export-all': (s) => `export * from '${s}';\n`,
  dynamic: (s) => `export const used = () => import('${s}');\n`,
  require: (s) => `import filed = require('${s}');\nexport const used = filed;\n`,
};

const upwards = Object.entries(forms).flatMap(([form, write]) => [
  plantText(
    'undeclared-dependency:records',
    `libs/records/src/persistence/up-${form}-relative.ts`,
    write('../../../intake/src/index.js'),
    'relative',
  ),
  plantText(
    'undeclared-dependency:records',
    `libs/records/src/persistence/up-${form}-alias.ts`,
    write('#libs/intake'),
    'alias',
  ),
]);

const doors = [
  plant(
    'undeclared-dependency:records',
    'libs/records/src/persistence/up-http.ts',
    '#libs/intake/http',
  ),
  plant(
    'undeclared-dependency:records',
    'libs/records/src/persistence/up-jobs.ts',
    '#libs/intake/jobs',
  ),
  plant(
    'undeclared-dependency:records',
    'libs/records/src/persistence/up-testing.ts',
    '#libs/intake/testing',
  ),
  plant(
    'through-the-face-only',
    'libs/intake/src/steps/deep.ts',
    '../../../records/src/domain/akte.js',
  ),
  // No alias leads behind a face: such a spelling resolves to nothing, which is an error too.
  plant('not-to-unresolvable', 'libs/intake/src/steps/deep-alias.ts', '#libs/records/domain/akte'),
  plant(
    'entries-for-apps-only',
    'libs/intake/src/steps/door.ts',
    '../../../records/src/http.module.js',
  ),
  plant('entries-for-apps-only', 'libs/intake/src/steps/door-alias.ts', '#libs/records/http'),
  plant('entries-for-apps-only', 'libs/audit/src/steps/jobs-alias.ts', '#libs/intake/jobs'),
  plant(
    'apps-through-doors-only',
    'apps/server/src/deep.ts',
    '../../../libs/records/src/persistence/akte.repository.js',
  ),
  plant('apps-through-doors-only', 'apps/server/src/helped.ts', '#libs/intake/testing'),
  plant(
    'specs-through-doors-only',
    'apps/server/src/deep.spec.ts',
    '../../../libs/records/src/persistence/akte.repository.js',
  ),
  plant('processes-through-children-only', 'libs/intake/src/steps/fork.ts', 'node:child_process'),
  plant('processes-through-children-only', 'libs/audit/src/steps/spawn.ts', 'child_process'),
  plant('processes-through-children-only', 'apps/server/src/thread.ts', 'node:worker_threads'),
  ...['value', 'bare', 'export', 'export-all', 'dynamic', 'require'].flatMap((form) => [
    plantText(
      'fields-are-read-in-a-child',
      `libs/intake/src/views/fields-${form}.ts`,
      forms[form]?.('#libs/letters/fields') ?? '',
      'alias',
    ),
    plantText(
      'fields-are-read-in-a-child',
      `libs/letters/src/sheets/fields-${form}.ts`,
      forms[form]?.('../fields/index.js') ?? '',
      'relative',
    ),
  ]),
  ...['use-cases/show-letter', 'steps', 'machines', 'persistence', 'child'].map((room) =>
    plant(
      'fields-are-read-in-a-child',
      `libs/intake/src/${room}/fields.ts`,
      '#libs/letters/fields',
    ),
  ),
  plant('fields-are-read-in-a-child', 'apps/server/src/fields.ts', '#libs/letters/fields'),
  plant('fields-are-read-in-a-child', 'apps/worker/src/fields.ts', '#libs/letters/fields'),
  plant(
    'children-are-started',
    'libs/intake/src/machines/here.ts',
    '../child/field-reader.main.js',
  ),
  plant(
    'children-are-started',
    'apps/server/src/here.ts',
    '../../../libs/intake/src/child/field-reader.main.js',
  ),
  plant('test-helpers-in-tests-only', 'libs/intake/src/steps/built.ts', '../testing/index.js'),
  plant('test-helpers-in-tests-only', 'libs/intake/src/steps/lent.ts', '#libs/platform/testing'),
];

const apps = [
  ...['#libs/intake', '#libs/intake/http', '#libs/intake/jobs', '#libs/intake/testing'].map(
    (door, index) =>
      plant('scan-station-knows-contracts-only', `apps/scan-station/src/door-${index}.ts`, door),
  ),
  plant('scan-station-knows-contracts-only', 'apps/scan-station/src/sql.ts', '#migrations'),
  plant(
    'scan-station-knows-contracts-only',
    'apps/scan-station/src/deep.ts',
    '../../../libs/intake/src/index.js',
  ),
  plant('web-knows-no-lib', 'apps/web/src/deep.ts', '../../../libs/records/src/index.js'),
  plant('web-knows-no-lib', 'apps/web/src/face.ts', '#libs/records'),
  plant('web-knows-no-lib', 'apps/web/src/door.ts', '#libs/records/http'),
  plant(
    'reads-without-the-house',
    'apps/aktei/src/commands/read.ts',
    '../../../../libs/platform/src/index.js',
  ),
  plant('reads-without-the-house', 'apps/aktei/src/read/platform.ts', '#libs/platform'),
  plant('reads-without-the-house', 'apps/aktei/src/read/contracts.ts', '#libs/records/contracts'),
  plant(
    'libs-never-import-apps',
    'libs/intake/src/steps/app.ts',
    '../../../../apps/web/src/main.js',
  ),
  plant(
    'migrations-run-by-the-operator-only',
    'libs/records/src/persistence/migrate.ts',
    '../../../../migrations/index.js',
  ),
  plant('migrations-run-by-the-operator-only', 'apps/server/src/migrate.ts', '#migrations'),
];

const pure = [
  plant('domain-is-pure:records', 'libs/records/src/domain/node.ts', 'node:fs/promises'),
  plant('domain-is-pure:records', 'libs/records/src/domain/require.ts', 'node:module'),
  plant('domain-is-pure:records', 'libs/records/src/domain/nest.ts', '@nestjs/common'),
  plant('domain-is-pure:records', 'libs/records/src/domain/face.ts', '#libs/platform'),
  plant('domain-is-pure:intake', 'libs/intake/src/domain/face.ts', '#libs/imaging'),
  plant('domain-is-pure:intake', 'libs/intake/src/domain/face-relative.ts', '../index.js'),
  plant('domain-is-pure:imaging', 'libs/imaging/src/page/node.ts', 'node:fs/promises'),
  plant('domain-is-pure:letters', 'libs/letters/src/fields/sheet.ts', '../sheets/sheet.js'),
  plant('domain-is-pure:letters', 'libs/letters/src/fields/face.ts', '#libs/imaging'),
  plant('domain-is-pure:letters', 'libs/letters/src/separation/node.ts', 'node:fs/promises'),
  plant('domain-is-pure:letters', 'libs/letters/src/separation/sheet.ts', '../sheets/sheet.js'),
];

const floors = [
  plant('rooms-look-down:imaging/page', 'libs/imaging/src/page/up.ts', '../decode/decode.js'),
  plant('rooms-look-down:imaging/page', 'libs/imaging/src/page/out.ts', '../index.js'),
  plant('rooms-look-down:imaging/decode', 'libs/imaging/src/decode/up.ts', '../reading/read.js'),
  plant('rooms-look-down:imaging/decode', 'libs/imaging/src/decode/door.ts', '#libs/imaging'),
  plant('rooms-look-down:imaging/engines', 'libs/imaging/src/engines/by.ts', '../decode/decode.js'),
  plant('rooms-look-down:imaging/reading', 'libs/imaging/src/reading/door.ts', '#libs/imaging'),
  plant('rooms-look-down:letters/fields', 'libs/letters/src/fields/by.ts', '../separation/cut.js'),
  plant('contracts-are-pure', 'libs/audit/src/contracts/index.ts', '../index.js'),
  plant('contracts-are-pure', 'libs/intake/src/contracts/face.ts', '#libs/records'),
  plant(
    'use-cases-are-independent',
    'libs/records/src/use-cases/close-akte/close-akte.use-case.ts',
    '../open-akte/open-akte.use-case.js',
  ),
  ...['domain', 'persistence', 'steps', 'views', 'machines'].flatMap((floor) => [
    plant(
      'floors-look-down',
      `libs/records/src/${floor}/knows-use-case.ts`,
      '../use-cases/open-akte/open-akte.use-case.js',
    ),
    plant('floors-look-down', `libs/records/src/${floor}/knows-door.ts`, '#libs/records/http'),
  ]),
  ...['domain', 'persistence'].flatMap((floor) => [
    plant('persistence-looks-down', `libs/records/src/${floor}/step.ts`, '../steps/settle.js'),
    plant('persistence-looks-down', `libs/records/src/${floor}/run.ts`, '../machines/printer.js'),
  ]),
  ...['domain', 'persistence', 'steps', 'machines'].flatMap((floor) => [
    plant('persistence-knows-no-dto', `libs/records/src/${floor}/dto.ts`, '../views/akte.dto.js'),
    plant('persistence-knows-no-dto', `libs/records/src/${floor}/view.ts`, '../views/akte-view.js'),
  ]),
  ...['steps', 'persistence', 'use-cases/file-letter'].map((room) =>
    plant(
      'letters-change-at-the-desk',
      `libs/intake/src/${room}/forged.ts`,
      `${room.replace(/[^/]+/g, '..')}/persistence/at-desk.js`,
    ),
  ),
];

const showAkte = 'libs/records/src/use-cases/show-akte';
const graph = [
  plant(
    'removals-by-permit-only',
    'libs/storage/src/use-cases/sweep/granted.ts',
    '../../domain/removal-permit.js',
  ),
  ...['typeorm', 'pg', 'pg-boss'].flatMap((driver) => [
    plant('one-pool-one-owner', `libs/audit/src/persistence/${driver}.ts`, driver),
    plant('one-pool-one-owner', `libs/platform/src/http/${driver}.ts`, driver),
    plant('one-pool-one-owner', `apps/server/src/${driver}.ts`, driver),
  ]),
  ...['steps', 'persistence', 'use-cases/show-akte'].map((room) =>
    plant(
      'entities-for-repositories',
      `libs/records/src/${room}/object.ts`,
      `${room.replace(/[^/]+/g, '..')}/persistence/records.entities.js`,
    ),
  ),
  plant(
    'controllers-record-nothing',
    `${showAkte}/log.controller.ts`,
    '../../../../audit/src/index.js',
  ),
  plant('controllers-record-nothing', `${showAkte}/log-alias.controller.ts`, '#libs/audit'),
  plant(
    'controllers-record-nothing',
    `${showAkte}/repository.controller.ts`,
    '../../persistence/akte.repository.js',
  ),
  plant('controllers-record-nothing', `${showAkte}/sql.controller.ts`, '../../persistence/twin.js'),
  plant('not-to-unresolvable', 'libs/intake/src/steps/nowhere.ts', './gone.js'),
  plant('not-to-unresolvable', 'libs/intake/src/steps/no-module.ts', '#libs/nowhere'),
  plant('not-to-unresolvable', 'libs/intake/src/steps/no-door.ts', '#libs/records/back-door'),
  plant('not-to-unresolvable', 'libs/intake/src/steps/no-package.ts', 'no-such-package'),
  plant(
    'nothing-from-the-build',
    'libs/intake/src/steps/compiled.ts',
    '../../../../dist/libs/intake/src/contracts/index.js',
  ),
  {
    rule: 'no-circular',
    spelling: 'relative',
    from: 'libs/audit/src/steps/left.ts',
    files: {
      'libs/audit/src/steps/left.ts':
        "import { right } from './right.js';\nexport const left = right;\n",
      'libs/audit/src/steps/right.ts':
        "import { left } from './left.js';\nexport const right = left;\n",
    },
  },
  {
    rule: 'no-circular',
    spelling: 'alias',
    from: 'libs/platform/src/contracts/index.ts',
    files: {
      'libs/platform/src/contracts/index.ts': "export { left } from './left.js';\n",
      'libs/platform/src/contracts/left.ts':
        "import { left } from '#libs/platform/contracts';\nexport const right = left;\n",
    },
  },
  {
    rule: 'no-orphans',
    spelling: 'relative',
    from: 'libs/intake/src/steps/dead.ts',
    files: { 'libs/intake/src/steps/dead.ts': 'export const dead = 1;\n' },
  },
] satisfies PlantedViolation[];

/** Violations for each rule, in every spelling that can break it. */
export const violations: readonly PlantedViolation[] = [
  ...upwards,
  ...doors,
  ...apps,
  ...pure,
  ...floors,
  ...web,
  ...graph,
];

/** What planted files lean on and what breaks no rule itself. */
export const plantedGround = {
  'libs/records/src/persistence/twin.ts':
    "import { akte } from '../domain/akte.js';\nexport const twin = akte;\n",
};
