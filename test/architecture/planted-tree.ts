const manifest = (layer: number, dependsOn: string[], ...pure: string[]) =>
  JSON.stringify({ layer, dependsOn, pure });

/** A manifest that names floors, from the ground up. */
const stacked = (layer: number, pure: string[], floors: string[][]) =>
  JSON.stringify({ layer, dependsOn: ['kernel'], pure, floors });

/** The modules of the small tree; their names are those of the real house. */
export const moduleFiles = {
  'libs/kernel/module.json': manifest(0, []),
  'libs/imaging/module.json': stacked(1, ['page'], [['page'], ['decode', 'engines'], ['reading']]),
  'libs/letters/module.json': stacked(
    3,
    ['fields', 'separation'],
    [['fields', 'separation', 'sheets']],
  ),
  'libs/platform/module.json': manifest(1, ['kernel']),
  'libs/storage/module.json': manifest(2, ['kernel', 'platform'], 'domain'),
  'libs/audit/module.json': manifest(2, ['kernel', 'platform']),
  'libs/records/module.json': manifest(4, ['kernel', 'platform', 'audit'], 'domain'),
  'libs/intake/module.json': manifest(
    5,
    ['kernel', 'imaging', 'letters', 'platform', 'audit', 'records'],
    'domain',
  ),
};

/** A tree that keeps every rule and goes through every door by its alias. */
export const cleanTree = {
  'libs/kernel/src/index.ts': "export const id = 'id';\n",
  'libs/imaging/src/index.ts':
    "export { page } from './page/page.js';\nexport { read } from './reading/read.js';\n",
  'libs/imaging/src/contracts/index.ts': "export const box = 'box';\n",
  'libs/imaging/src/page/page.ts':
    "import { id } from '#libs/kernel';\nimport { box } from '../contracts/index.js';\n" +
    'export const page = { id, box };\n',
  'libs/imaging/src/decode/decode.ts':
    "import { page } from '../page/page.js';\nexport const decode = page;\n",
  'libs/imaging/src/engines/engine.ts':
    "import { readFile } from 'node:fs/promises';\nexport const engine = readFile;\n",
  'libs/imaging/src/reading/read.ts':
    "import { decode } from '../decode/decode.js';\nimport { engine } from '../engines/engine.js';\n" +
    'export const read = [decode, engine];\n',
  'libs/letters/src/index.ts':
    "export type { Read } from './fields/date.js';\nexport { cut } from './separation/cut.js';\n" +
    "export { sheet } from './sheets/sheet.js';\n",
  'libs/letters/src/fields/date.ts':
    "import { box } from '#libs/imaging/contracts';\nexport const date = box;\nexport type Read = string;\n",
  'libs/letters/src/fields/index.ts': "export { date } from './date.js';\n",
  'libs/letters/src/separation/cut.ts':
    "import { box } from '#libs/imaging/contracts';\nexport const cut = box;\n",
  'libs/letters/src/sheets/sheet.ts':
    "import { readFile } from 'node:fs/promises';\nexport const sheet = readFile;\n",
  'libs/platform/src/index.ts': "export { id as platformId } from '#libs/kernel';\n",
  'libs/platform/src/http.module.ts': "export const pipeline = 'pipeline';\n",
  'libs/platform/src/testing/index.ts': "export const tempDir = 'tempDir';\n",
  'libs/storage/src/index.ts':
    "export { leave } from './persistence/unowned-blobs.js';\n" +
    "export { permitted } from './domain/permitted-key.js';\n" +
    "export type { Removes } from './store/blob-store.js';\n",
  'libs/storage/src/store/blob-store.ts':
    "import type { grant } from '../domain/removal-permit.js';\nexport type Removes = typeof grant;\n",
  'libs/storage/src/domain/removal-permit.ts': "export const grant = 'grant';\n",
  'libs/storage/src/domain/permitted-key.ts':
    "import { grant } from './removal-permit.js';\nexport const permitted = grant;\n",
  'libs/storage/src/persistence/unowned-blobs.ts':
    "import { grant } from '../domain/removal-permit.js';\nexport const leave = grant;\n",
  'libs/audit/src/index.ts': "export { platformId as auditId } from '#libs/platform';\n",
  'libs/records/src/index.ts': "export { akte } from './domain/akte.js';\n",
  'libs/records/src/domain/akte.ts':
    "import { id } from '#libs/kernel';\nexport const akte = { id };\n",
  'libs/records/src/domain/akte.spec.ts':
    "import { tempDir } from '#libs/platform/testing';\nexport const specified = tempDir;\n",
  'libs/records/src/persistence/akte.repository.ts':
    "import { akte } from '../domain/akte.js';\nimport { Akte } from './records.entities.js';\n" +
    "import type { Ctx } from './ctx.js';\nexport const repository = [akte, Akte];\nexport type C = Ctx;\n",
  'libs/records/src/persistence/records.entities.ts':
    "import { Entity } from 'typeorm';\nexport const Akte = Entity;\n",
  'libs/records/src/persistence/ctx.ts':
    "import type { EntityManager } from 'typeorm';\nimport type { Akte } from './records.entities.js';\n" +
    'export type Ctx = [EntityManager, typeof Akte];\n',

  'libs/records/src/views/akte.dto.ts': "export const akteDto = 'akteDto';\n",
  'libs/records/src/views/akte-view.ts':
    "import { repository } from '../persistence/akte.repository.js';\n" +
    "import { akteDto } from './akte.dto.js';\nexport const view = [repository, akteDto];\n",
  'libs/records/src/steps/settle.ts':
    "import { repository } from '../persistence/akte.repository.js';\nexport const settle = repository;\n",
  'libs/records/src/machines/printer.ts': "export const printer = 'printer';\n",
  'libs/records/src/use-cases/open-akte/open-akte.use-case.ts':
    "import { view } from '../../views/akte-view.js';\nimport { settle } from '../../steps/settle.js';\n" +
    "import { printer } from '../../machines/printer.js';\n" +
    'export const openAkte = [view, settle, printer];\n',
  'libs/records/src/contracts/index.ts': "export const akteOpened = 'records.akte-opened';\n",
  'libs/records/src/http.module.ts':
    "import { pipeline } from '#libs/platform/http';\n" +
    "import { openAkte } from './use-cases/open-akte/open-akte.use-case.js';\n" +
    'export const http = [pipeline, openAkte];\n',
  'libs/intake/src/index.ts':
    "export { akte as filed } from '#libs/records';\nexport { letter } from './domain/letter.js';\n",
  'libs/intake/src/domain/letter.ts': "export const letter = 'letter';\n",
  'libs/intake/src/persistence/at-desk.ts': 'export class LetterAtDesk {}\n',
  'libs/intake/src/persistence/letter.repository.ts':
    "import type { LetterAtDesk } from './at-desk.js';\nexport const save = (at: LetterAtDesk) => at;\n",
  'libs/intake/src/steps/stapel-desk.ts':
    "import { LetterAtDesk } from '../persistence/at-desk.js';\n" +
    "import { save } from '../persistence/letter.repository.js';\n" +
    'export const desk = () => save(new LetterAtDesk());\n',
  'libs/intake/src/child/field-reader.main.ts':
    "import { date } from '#libs/letters/fields';\nconsole.log(date);\n",
  'libs/intake/src/contracts/index.ts': "export const read = 'intake.read';\n",
  'libs/intake/src/http.module.ts':
    "import { desk } from './steps/stapel-desk.js';\nexport const http = desk;\n",
  'libs/intake/src/jobs.module.ts': "export const jobs = 'jobs';\n",
  'libs/intake/src/testing/index.ts': "export const builder = 'builder';\n",
  'migrations/index.ts': 'export const migrations = [];\n',
  'apps/aktei/src/main.ts': "import { migrations } from '#migrations';\nconsole.log(migrations);\n",
  'apps/aktei/src/read/fields.ts':
    "import { date } from '#libs/letters/fields';\nexport const read = date;\n",
  'apps/server/src/main.ts':
    "import { http } from '#libs/records/http';\nimport { filed } from '#libs/intake';\n" +
    "import { http as intake } from '#libs/intake/http';\nconsole.log(http, filed, intake);\n",
  'apps/server/src/main.spec.ts':
    "import { builder } from '#libs/intake/testing';\nconsole.log(builder);\n",
  'apps/worker/src/main.ts': "import { jobs } from '#libs/intake/jobs';\nconsole.log(jobs);\n",
  'apps/scan-station/src/main.ts':
    "import { read } from '#libs/intake/contracts';\nconsole.log(read);\n",
  'apps/web/src/main.tsx': "import { router } from './router.js';\nconsole.log(router);\n",
  'apps/web/src/router.ts': "export { eingang as router } from './routes/eingang.js';\n",
  'apps/web/src/routes/eingang.ts':
    "import { desk } from '../features/eingang/desk.js';\nimport { shell } from '../shell/shell.js';\n" +
    'export const eingang = [desk, shell];\n',
  'apps/web/src/features/eingang/desk.ts':
    "import { filing } from '../ablage/filing.js';\nimport { viewer } from '../../viewer/viewer.js';\n" +
    'export const desk = [filing, viewer];\n',
  'apps/web/src/features/ablage/filing.ts':
    "import { deAkte } from '../../i18n/de-akte.js';\nexport const filing = deAkte;\n",
  'apps/web/src/shell/shell.ts':
    "import { live } from '../live/live.js';\nimport { keys } from '../keys/keys.js';\n" +
    'export const shell = [live, keys];\n',
  'apps/web/src/viewer/viewer.ts':
    "import { client } from '../api/client.js';\nexport const viewer = client;\n",
  'apps/web/src/live/live.ts':
    "import { client } from '../api/client.js';\nexport const live = client;\n",
  'apps/web/src/keys/keys.ts':
    "import { button } from '../ui/button.js';\nexport const keys = button;\n",
  'apps/web/src/api/client.ts': "import { de } from '../i18n/de.js';\nexport const client = de;\n",
  'apps/web/src/ui/button.ts': "import { de } from '../i18n/de.js';\nexport const button = de;\n",
  'apps/web/src/i18n/de-akte.ts': "export const deAkte = 'Akte';\n",
  'apps/web/src/i18n/de.ts': "export const de = 'de';\n",
};

/** What a build of the tree leaves beside it; no rule may look there instead of at the sources. */
export const builtTree = Object.fromEntries(
  Object.keys(cleanTree).map((path) => [
    `dist/${path.replace(/\.tsx?$/, '.js')}`,
    'export const built = 1;\n',
  ]),
);
