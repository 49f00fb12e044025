/** A piece of code that a rule must refuse, and where it would stand. */
export interface PlantedCode {
  readonly rule: string;
  readonly path: string;
  readonly code: string;
}

const useCase = 'libs/records/src/use-cases/open-akte/open-akte.use-case.ts';
const controller = 'libs/records/src/use-cases/open-akte/open-akte.controller.ts';

function inUseCase(rule: string, ...codes: string[]): PlantedCode[] {
  return codes.map((code) => ({ rule, path: useCase, code }));
}

const hiddenDoors = inUseCase(
  'aktei/hidden-doors',
  'moduleRef.get(Akten, { strict: false });',
  'class A { b() { return this.moduleRef.get(Akten, { strict: false }); } }',
  'class A { b() { return this.moduleRef.resolve(Akten, undefined, { strict: false }); } }',
  "class A { b() { return this.moduleRef.get(Akten, { 'strict': false }); } }",
  'class A { b() { return this.moduleRef.get(Akten, { strict: !1 }); } }',
  'class A { b() { return this.#nest.get(Akten, { strict: false }); } }',
  'this.app.get(Akten, { strict: false });',
  'app.select(RecordsModule, { strict: false });',
  "this.moduleRef.get('AKTEN');",
  "class A { constructor(@Inject('AKTEN') private readonly akten: unknown) {} }",
  'class A { constructor(@Inject(`AKTEN`) private readonly akten: unknown) {} }',
  "class A { @Inject('AKTEN') private readonly akten: unknown; }",
  "const provider = { provide: 'AKTEN', useValue: 1 };",
  'const module = forwardRef(() => RecordsModule);',
  'const module = await import(`#libs/${name}`);',
);

const ownClock = inUseCase(
  'aktei/own-clock',
  'const now = new Date();',
  'const now = new Date(Date.now());',
  'const now = Date.now();',
  "const now = Date['now']();",
  'const clock = Date.now;',
  'const now = Date();',
  'const now = new globalThis.Date();',
);

const clockOfTheEdge = inUseCase(
  'aktei/clock-of-the-edge',
  "import { currentTime } from '#libs/kernel';",
  "import { currentTime as now } from '#libs/kernel';",
);

const ownCalendar = inUseCase(
  'aktei/own-calendar',
  'const year = now.getFullYear();',
  'const year = now.getUTCFullYear();',
  'const month = now.getMonth();',
  'const day = now.getDate();',
  'const weekday = now.getDay();',
  'const hours = now.getHours();',
  'now.setDate(now.getTime());',
  'const offset = now.getTimezoneOffset();',
  'const day = ctx.now.toISOString().slice(0, 10);',
  'const day = ctx.now.toISOString().substring(0, 10);',
  "const [day] = ctx.now.toISOString().split('T');",
  "const day = ctx.now.toJSON().replace(/T.*/, '');",
  "const format = new Intl.DateTimeFormat('de-DE');",
  "const format = Intl.DateTimeFormat('de-DE');",
  "const day = now.toLocaleDateString('de-DE');",
  "const time = now.toLocaleTimeString('de-DE');",
  "const text = now.toLocaleString('de-DE');",
  'const day = now.toDateString();',
  'const day = new Date(2026, 0, 1);',
  'const day = new Date(Date.UTC(2026, 0, 1));',
  "const zone = 'Europe/Berlin';",
);

const repository = 'libs/records/src/persistence/akte.repository.ts';

const entities: PlantedCode[] = [
  'ctx.tx.query(text);',
  'ctx.tx.queryRunner.query(text);',
  'ctx.tx.createQueryBuilder();',
  'const tx = ctx.tx;',
  'const { tx } = ctx;',
  'function f({ tx }) {}',
  'ctx.tx.getRepository(Akte).find();',
  'ctx.tx.getRepository(Akte).save(akte);',
  'ctx.tx.getRepository(Akte).update(id, { betreff });',
  "ctx.tx.getRepository(Akte).createQueryBuilder('a');",
  "ctx.tx.getRepository(Akte)['delete'](id);",
  'const akten = ctx.tx.getRepository(Akte);',
].map((code) => ({ rule: 'aktei/entities', path: repository, code }));

const ownSessions: PlantedCode[] = [
  "import pg from 'pg';",
  "import { Client } from 'pg';",
  "import * as pg from 'pg';",
  "import Client from 'pg/lib/client.js';",
  "const { Client } = await import('pg');",
  "export { Client } from 'pg';",
  "export * from 'pg';",
].map((code) => ({
  rule: 'aktei/own-sessions',
  path: 'libs/platform/src/embedded/postmaster.ts',
  code,
}));

const placeOfSql: PlantedCode[] = ['sql`select 1`;', "rawSql('select 1');"].flatMap((code) =>
  [
    useCase,
    'libs/records/src/steps/step.ts',
    'libs/audit/src/face/log.ts',
    'apps/server/src/a.ts',
  ].map((path) => ({ rule: 'aktei/place-of-sql', path, code })),
);

const parameters = inUseCase(
  'aktei/parameters',
  'function f(a, b, c, d, e) {}',
  'const f = (a, b, c, d, e) => a;',
  'const f = function (a, b, c, d, e) {};',
  'class A { b(a, b, c, d, e) {} }',
  'class A { constructor(a, b, c, d, e, f, g) {} }',
);

const cutTexts = inUseCase(
  'aktei/cut-texts',
  'const betreff = subject.slice(0, 500);',
  'const betreff = subject.slice(0, MOST);',
  'const betreff = subject.trim().substring(0, MOST_SIGNS);',
  'const betreff = subject.substr(0, 500);',
);

const lines = (count: number): string => 'work();\n'.repeat(count);
const branches = 'if (a) work();\n'.repeat(10);

const lengths: PlantedCode[] = [
  { rule: 'max-lines', path: useCase, code: lines(401) },
  { rule: 'max-lines', path: 'apps/web/src/routes/suche.ts', code: lines(31) },
  { rule: 'max-lines-per-function', path: useCase, code: `function f() {\n${lines(60)}}\n` },
  { rule: 'no-restricted-imports', path: useCase, code: "import '../../../../x.js';" },
  { rule: 'complexity', path: useCase, code: `function f(a) {\n${branches}}\n` },
];

function handler(body: string): string {
  return `@Controller('akten') class A {\n @Post() @Route({}) async open(ctx, reply) {\n${body}\n}\n}`;
}

function inController(rule: string, ...codes: string[]): PlantedCode[] {
  return codes.map((code) => ({ rule, path: controller, code }));
}

const handlers = [
  ...inController(
    'aktei/one-call-per-handler',
    handler('const id = await this.open.execute(ctx); return this.view.show(ctx, id);'),
    handler('return toItem(await this.open.execute(ctx));'),
    handler('return this.transactions.run(ctx, (tx) => this.open.execute(tx));'),
    handler('return Promise.all([this.open.execute(ctx), this.open.execute(ctx)]);'),
    handler('return new Answer(await this.open.execute(ctx));'),
    handler('if (ctx.actor) return this.open.execute(ctx);'),
    handler('try { return this.open.execute(ctx); } finally { reply.send(); }'),
    handler('for (const id of ctx.ids) await this.open.execute(ctx, id);'),
    handler('throw this.open.execute(ctx);'),
    handler('return this.everythingElse(ctx);'),
    handler('return openAkte(this, ctx);'),
  ),
  ...inController(
    'aktei/one-route-per-controller',
    'class A { @Get() a() { return this.x.b(); } @Post() c() { return this.x.d(); } }',
  ),
];

const queryKeys = [
  "const query = queryOptions({ queryKey: ['akten', id] });",
  "const query = queryOptions({ queryKey: ['akten', id] as const });",
  "void client.invalidateQueries({ queryKey: ['akten'] });",
  "const mutation = useMutation({ mutationKey: ['file'] });",
  "client.setQueryData(['akten', id], akte);",
  "const akte = client.getQueryData(['akten', id]);",
  "client.setQueriesData(['akten'], () => undefined);",
].map((code) => ({ rule: 'aktei/query-keys', path: 'apps/web/src/features/akte/x.ts', code }));

const ownDialog = "import { Dialog } from '../../ui/dialog.js';\n";
const formDialog = "import { FormDialog } from '../../shell/form-dialog.js';\n";
const dialogFile = 'apps/web/src/features/akte/x-dialog.tsx';

const keptInput = [
  `${ownDialog}const x = <Dialog title="" onClose={close}><textarea value={reason} /></Dialog>;`,
  `${ownDialog}const x = <Dialog title="" onClose={close}><form><Field label="" /></form></Dialog>;`,
  `${ownDialog}const fields = <select value={kind} />;`,
  `${formDialog}const x = <FormDialog>{() => <textarea value={reason} onChange={change} />}</FormDialog>;`,
  `${formDialog}const x = <FormDialog>{() => <input {...ids} value={reason} />}</FormDialog>;`,
].map((code) => ({ rule: 'aktei/kept-input', path: dialogFile, code }));

/** What each rule must refuse, form by form. */
export const plantedCode: readonly PlantedCode[] = [
  ...hiddenDoors,
  ...ownClock,
  ...clockOfTheEdge,
  ...ownCalendar,
  ...entities,
  ...ownSessions,
  ...placeOfSql,
  ...parameters,
  ...cutTexts,
  ...lengths,
  ...handlers,
  ...queryKeys,
  ...keptInput,
];

/** What they must let pass. */
export const allowedCode: readonly Omit<PlantedCode, 'rule'>[] = [
  { path: useCase, code: 'const at = ctx.now.toISOString();' },
  { path: useCase, code: 'const later = new Date(ctx.now.getTime() + 1000);' },
  { path: useCase, code: 'const day = dayOf(ctx.now);' },
  { path: useCase, code: 'class A { constructor(@Inject(BLOB_STORE) private readonly b: B) {} }' },
  { path: useCase, code: 'class A { b() { return this.moduleRef.get(Akten); } }' },
  { path: repository, code: 'ctx.tx.getRepository(Akte).insert(akte);' },
  { path: repository, code: 'const akte = await ctx.tx.getRepository(Akte).findOneBy({ id });' },
  { path: repository, code: 'sql`select 1`;' },
  { path: repository, code: "import type { QueryResult } from 'pg';" },
  { path: 'libs/platform/src/database/session.ts', code: "import pg from 'pg';" },
  { path: 'libs/records/src/use-cases/list-akten/list-akten.query.ts', code: 'sql`select 1`;' },
  { path: 'libs/platform/src/jobs/jobs.ts', code: 'ctx.tx.queryRunner;' },
  { path: useCase, code: 'class A { constructor(a, b, c, d, e, f) {} }' },
  { path: useCase, code: 'function f(a, b, c, d) {}' },
  {
    path: useCase,
    code: 'const betreff = cutText(subject, MOST); const head = sha256.slice(0, 16);',
  },
  { path: useCase, code: "const stem = name.slice(0, name.lastIndexOf('.'));" },
  { path: 'libs/kernel/src/texts/storable-text.ts', code: 'const text = said.slice(0, MOST);' },
  { path: 'apps/web/src/api/query-keys.ts', code: "export const keys = { town: ['town'] };" },
  { path: 'apps/web/src/api/queries.ts', code: 'client.setQueryData(keys.aktenplan, [unit]);' },
  { path: 'libs/kernel/src/system/clock.ts', code: 'const now = new Date();' },
  { path: 'libs/kernel/src/calendar/day.ts', code: 'const year = now.getUTCFullYear();' },
  { path: 'libs/records/src/face/akten.int.spec.ts', code: 'const now = new Date(Date.now());' },
  {
    path: 'libs/storage/src/backends/tape.ts',
    code: "import { currentTime } from '#libs/kernel';",
  },
  { path: 'apps/aktei/src/planted.ts', code: "import { currentTime } from '#libs/kernel';" },
  { path: 'apps/web/src/i18n/dates.ts', code: "new Intl.DateTimeFormat('de-DE');" },
  {
    path: dialogFile,
    code: `${formDialog}const x = <FormDialog>{({ bind }) => <input {...ids} {...bind('a')} />}</FormDialog>;`,
  },
  {
    path: dialogFile,
    code: `${ownDialog}const x = <Dialog title="" onClose={close}><Picker /></Dialog>;`,
  },
  { path: controller, code: 'class A { @Post() a(a, b, c, d, e) {} }' },
  { path: controller, code: handler('return this.open.execute(ctx);') },
  { path: controller, code: handler('return { items: await this.list.execute(ctx) };') },
  {
    path: controller,
    code: handler(
      'const { token } = await this.signIn.execute(ctx);\n' +
        'setSessionCookie(reply, token, this.config);\n' +
        "return reply.status(201).header('a', 'b').send();",
    ),
  },
  {
    path: controller,
    code: handler(
      'const blob = await this.show.execute(ctx); return blobResponse(this.blobs, blob, reply);',
    ),
  },
  {
    path: controller,
    code: handler('const { pdf } = await this.print.execute(ctx); return fileResponse(pdf, NAME);'),
  },
];
