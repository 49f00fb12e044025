/** One violation and the rule that must report it. */
export interface PlantedViolation {
  readonly rule: string;
  /** The file the report must name. */
  readonly from: string;
  readonly files: Readonly<Record<string, string>>;
}

const manifest = (layer: number, ...dependsOn: string[]) => JSON.stringify({ layer, dependsOn });

/** The modules of the small tree; their names are those of the real house. */
export const moduleFiles = {
  'libs/kernel/module.json': manifest(0),
  'libs/platform/module.json': manifest(1, 'kernel'),
  'libs/audit/module.json': manifest(2, 'kernel', 'platform'),
  'libs/records/module.json': manifest(4, 'kernel', 'platform', 'audit'),
  'libs/intake/module.json': manifest(5, 'kernel', 'platform', 'audit', 'records'),
};

/** A tree that keeps every rule. */
export const cleanTree = {
  'libs/kernel/src/index.ts': "export const id = 'id';\n",
  'libs/platform/src/index.ts': "export { id as platformId } from '#libs/kernel';\n",
  'libs/audit/src/index.ts': "export { platformId as auditId } from '#libs/platform';\n",
  'libs/records/src/index.ts': "export { akte } from './domain/akte.js';\n",
  'libs/records/src/domain/akte.ts':
    "import { id } from '#libs/kernel';\nexport const akte = { id };\n",
  'libs/records/src/persistence/akte.repository.ts':
    "import { akte } from '../domain/akte.js';\nexport const repository = [akte];\n",
  'libs/records/src/use-cases/open-akte/open-akte.use-case.ts':
    "import { repository } from '../../persistence/akte.repository.js';\n" +
    'export const openAkte = repository;\n',
  'libs/records/src/contracts/index.ts': "export const akteOpened = 'records.akte-opened';\n",
  'libs/records/src/http.module.ts':
    "import { openAkte } from './use-cases/open-akte/open-akte.use-case.js';\n" +
    'export const http = openAkte;\n',
  'libs/intake/src/index.ts': "export { akte as filed } from '#libs/records';\n",
  'libs/intake/src/contracts/index.ts': "export const read = 'intake.read';\n",
  'libs/intake/src/testing/index.ts': "export const builder = 'builder';\n",
  'apps/server/src/main.ts':
    "import { http } from '#libs/records/http';\nimport { filed } from '#libs/intake';\n" +
    'console.log(http, filed);\n',
  'apps/scan-station/src/main.ts':
    "import { read } from '#libs/intake/contracts';\nconsole.log(read);\n",
  'apps/web/src/main.tsx': "console.log('web');\n",
};

/** One violation, or several, for each rule. */
export const violations: readonly PlantedViolation[] = [
  {
    rule: 'reads-without-the-house',
    from: 'apps/aktei/src/commands/read.ts',
    files: {
      'apps/aktei/src/commands/read.ts':
        "import { platformId } from '#libs/platform';\nconsole.log(platformId);\n",
    },
  },
  {
    rule: 'undeclared-dependency:records',
    from: 'libs/records/src/persistence/upwards.ts',
    files: {
      'libs/records/src/persistence/upwards.ts':
        "import type { filed } from '#libs/intake';\nexport type Filed = typeof filed;\n",
    },
  },
  {
    rule: 'through-the-face-only',
    from: 'libs/intake/src/deep.ts',
    files: {
      'libs/intake/src/deep.ts':
        "import { akte } from '../../records/src/domain/akte.js';\nexport const deep = akte;\n",
    },
  },
  {
    rule: 'apps-through-doors-only',
    from: 'apps/server/src/deep.ts',
    files: {
      'apps/server/src/deep.ts':
        "import { repository } from '../../../libs/records/src/persistence/akte.repository.js';\n" +
        'export const deep = repository;\n',
    },
  },
  {
    rule: 'scan-station-knows-contracts-only',
    from: 'apps/scan-station/src/deep.ts',
    files: {
      'apps/scan-station/src/deep.ts':
        "import { filed } from '#libs/intake';\nexport const deep = filed;\n",
    },
  },
  {
    rule: 'web-knows-no-lib',
    from: 'apps/web/src/deep.ts',
    files: {
      'apps/web/src/deep.ts': "import { akte } from '#libs/records';\nexport const deep = akte;\n",
    },
  },
  {
    rule: 'domain-is-pure',
    from: 'libs/records/src/domain/impure.ts',
    files: {
      'libs/records/src/domain/impure.ts':
        "import { readFile } from 'node:fs/promises';\nexport const impure = readFile;\n",
    },
  },
  {
    rule: 'contracts-are-pure',
    from: 'libs/audit/src/contracts/index.ts',
    files: {
      'libs/audit/src/contracts/index.ts':
        "import { auditId } from '../index.js';\nexport const impure = auditId;\n",
    },
  },
  {
    rule: 'no-circular',
    from: 'libs/audit/src/left.ts',
    files: {
      'libs/audit/src/left.ts': "import { right } from './right.js';\nexport const left = right;\n",
      'libs/audit/src/right.ts': "import { left } from './left.js';\nexport const right = left;\n",
    },
  },
  {
    rule: 'no-orphans',
    from: 'libs/intake/src/dead.ts',
    files: { 'libs/intake/src/dead.ts': 'export const dead = 1;\n' },
  },
  {
    rule: 'libs-never-import-apps',
    from: 'libs/intake/src/upside-down.ts',
    files: {
      'libs/intake/src/upside-down.ts': "import '../../../apps/web/src/main.js';\n",
    },
  },
  {
    rule: 'use-cases-are-independent',
    from: 'libs/records/src/use-cases/close-akte/close-akte.use-case.ts',
    files: {
      'libs/records/src/use-cases/close-akte/close-akte.use-case.ts':
        "import { openAkte } from '../open-akte/open-akte.use-case.js';\n" +
        'export const closeAkte = openAkte;\n',
    },
  },
  {
    rule: 'controllers-record-nothing',
    from: 'libs/records/src/use-cases/show-akte/show-akte.controller.ts',
    files: {
      'libs/records/src/use-cases/show-akte/show-akte.controller.ts':
        "import type { auditId } from '#libs/audit';\nexport type Recorded = typeof auditId;\n",
    },
  },
  {
    rule: 'controllers-record-nothing',
    from: 'libs/records/src/use-cases/list-akten/list-akten.controller.ts',
    files: {
      'libs/records/src/use-cases/list-akten/list-akten.controller.ts':
        "import { repository } from '../../persistence/akte.repository.js';\n" +
        'export const listed = repository;\n',
    },
  },
  {
    rule: 'persistence-knows-no-use-case',
    from: 'libs/records/src/persistence/knowing.ts',
    files: {
      'libs/records/src/persistence/knowing.ts':
        "import { openAkte } from '../use-cases/open-akte/open-akte.use-case.js';\n" +
        'export const knowing = openAkte;\n',
    },
  },
  {
    rule: 'test-helpers-in-tests-only',
    from: 'libs/intake/src/built.ts',
    files: {
      'libs/intake/src/built.ts':
        "import { builder } from './testing/index.js';\nexport const built = builder;\n",
    },
  },
];
