import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Global, Module, Param, Post, Query, Req } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import request from 'supertest';
import { z } from 'zod';
import {
  AUTHENTICATOR,
  createHttpApp,
  exec,
  idParam,
  keysetQuery,
  one,
  PERMISSIONS,
  PlatformModule,
  RequestCtx,
  Route,
  sql,
  type Authenticator,
  type Ctx,
  type IdParam,
  type PermissionAnswer,
  defineAction,
  defineError,
  definePermission,
  nothing,
  REFUSALS,
  vocabulary,
  type ModulePart,
  type Refusal,
  type RefusalWitness,
} from '#libs/platform';
import { PlatformHttpModule } from '#libs/platform/http';
import { createTestDatabase, type TestDatabase } from '#libs/platform/testing';

const readNotes = definePermission('note.read', ['clerk']);
const writeNotes = definePermission('note.write', ['clerk']);

class NoteRefused extends defineError('NOTE.REFUSED', {
  status: 409,
  title: 'Notiz abgelehnt',
  detail: 'Diese Notiz wird nicht angenommen.',
}) {}

const noteWritten = defineAction('note.written', { object: 'note', text: 'Notiz geschrieben' });
const noteBurnt = defineAction('note.burnt', { object: 'note', text: 'Notiz verbrannt' });

const testPart: ModulePart = {
  name: 'test',
  vocabulary: vocabulary({
    errors: { NoteRefused },
    permissions: { readNotes, writeNotes },
    actions: { noteWritten, noteBurnt },
  }),
};

const note = z.strictObject({ text: z.string().min(1) }).meta({ id: 'Note' });
const listQuery = z.strictObject({ ...keysetQuery });

/** Times the route was called with the text `deadlock`; the first one fails. */
let deadlocks = 0;

@Controller('notes')
class NotesController {
  @Post()
  @Route({
    permission: writeNotes,
    summary: 'Notiz schreiben',
    response: note,
    status: 201,
    errors: [NoteRefused],
    records: [noteWritten, noteBurnt],
  })
  async write(@RequestCtx() ctx: Ctx, @Body({ schema: note }) body: z.infer<typeof note>) {
    await exec(ctx, sql`insert into public.note (text) values (${body.text})`);
    if (body.text === 'deadlock' && (deadlocks += 1) === 1) {
      await exec(ctx, sql`do $$ begin raise sqlstate '40P01'; end $$`);
    }
    if (body.text === 'fail') throw new NoteRefused();
    // As the log does when it has written the event; `forget` is a use case that does not.
    if (body.text === 'nichts') ctx.trail.unchanged('there was nothing to write');
    else if (body.text !== 'forget') ctx.trail.note(noteWritten);
    if (body.text === 'leak') return { ...body, secret: 'x' };
    return body;
  }

  @Get()
  @Route({
    permission: readNotes,
    summary: 'Notizen zählen',
    response: z.object({ n: z.int() }),
    records: nothing('a spec'),
  })
  count(@RequestCtx() ctx: Ctx, @Query({ schema: listQuery }) _: z.infer<typeof listQuery>) {
    return one(ctx, sql`select count(*)::int as n from public.note`);
  }

  @Get(':id')
  @Route({ permission: 'session', summary: 'Notiz', response: note, records: nothing('a spec') })
  show(@Param({ schema: idParam }) { id }: IdParam) {
    return { text: id };
  }

  @Get('who/asks')
  @Route({ permission: 'session', summary: 'Woher?', response: note, records: nothing('a spec') })
  address(@Req() { ip }: FastifyRequest) {
    return { text: ip };
  }

  @Get('closed/door')
  undeclared() {
    return 'nobody sees this';
  }
}

const authenticator: Authenticator = {
  recheck: async () => null,
  presents: ({ headers }) => headers.authorization !== undefined,
  authenticate: async ({ headers }) =>
    headers.authorization === 'Bearer good'
      ? { kind: 'user', id: 'u', roles: ['clerk'], orgUnitIds: [] }
      : null,
};
const permissions: PermissionAnswer = { allows: (_, { name }) => name.startsWith('note.') };

/** What the log is told of refusals. */
const refused: Refusal[] = [];
const witness: RefusalWitness = {
  refused: async (refusal) => {
    refused.push(refusal);
  },
};

@Global()
@Module({
  providers: [
    { provide: AUTHENTICATOR, useValue: authenticator },
    { provide: PERMISSIONS, useValue: permissions },
    { provide: REFUSALS, useValue: witness },
  ],
  exports: [AUTHENTICATOR, PERMISSIONS, REFUSALS],
})
class TestIdentityModule {}

describe('a request', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  const http = () => request(app.getHttpServer());
  const good = { authorization: 'Bearer good' };

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [] });
    await db.asOwner('create table public.note (text text); grant all on public.note to aktei_app');
    const module = {
      module: class TestModule {},
      imports: [
        PlatformModule.forRoot(db.config, [testPart]),
        TestIdentityModule,
        PlatformHttpModule,
      ],
      controllers: [NotesController],
    };
    app = await createHttpApp({ module, config: db.config, webDirectory: '/nonexistent' });
    await app.listen(0, '127.0.0.1');
  });

  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  /** Sends bytes as they are and answers all that comes back. */
  const speak = (bytes: string): Promise<string> => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write(bytes);
    return text(socket);
  };

  const count = async (): Promise<number> => (await http().get('/api/notes').set(good)).body.n;

  it('without a session is answered by 401 as an RFC 9457 problem in German', async () => {
    const response = await http().get('/api/notes').expect(401);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.body).toMatchObject({ code: 'SESSION.REQUIRED', title: 'Anmeldung nötig' });
  });

  it('commits before it is answered', async () => {
    const before = await count();
    await http().post('/api/notes').set(good).send({ text: 'gut' }).expect(201, { text: 'gut' });
    expect(await count()).toBe(before + 1);
  });

  it('that was the victim of a deadlock is handled once more and written once', async () => {
    const before = await count();
    await http().post('/api/notes').set(good).send({ text: 'deadlock' }).expect(201);
    expect([deadlocks, await count()]).toEqual([2, before + 1]);
  });

  it.each(['fail', 'leak', 'forget'])(
    'that ends in an error leaves nothing behind: %s',
    async (text) => {
      const before = await count();
      const response = await http().post('/api/notes').set(good).send({ text });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(response.body)).not.toContain('secret');
      expect(await count()).toBe(before);
    },
  );

  it('may find that there is nothing to do, and says so', async () => {
    await http().post('/api/notes').set(good).send({ text: 'nichts' }).expect(201);
  });

  it('that is refused is told to the log, unless nobody has shown who they are', async () => {
    refused.length = 0;
    await http().get('/api/notes').expect(401);
    await http().get('/api/notes').set({ authorization: 'Bearer bad' }).expect(401);
    await http().get('/api/nowhere').set(good).expect(404);
    await http().get('/api/notes/closed/door').set(good).expect(403);
    await http().post('/api/notes').set(good).send({ text: 'fail' }).expect(409);
    expect(refused.map(({ code, actor }) => [code, actor?.id ?? null])).toEqual([
      ['SESSION.REQUIRED', null],
      ['ROUTE.NOT_FOUND', null],
      ['PERMISSION.DENIED', null],
    ]);
  });

  it('with an unknown field is refused and told which', async () => {
    const response = await http().post('/api/notes').set(good).send({ text: 'a', extra: 1 });
    expect(response.status).toBe(400);
    expect(response.body.code).toBe('REQUEST.INVALID');
    expect(JSON.stringify(response.body.errors)).toContain('extra');
  });

  it.each([
    ['a value', '/api/notes', { text: 'halb \ud83d' }],
    ['the name of a field', '/api/notes', { text: 'gut', 'a\ud83d': 1 }],
    ['a null character', '/api/notes', { text: 'a\0b' }],
  ])(
    'with %s that no database keeps is refused in German before its schema is asked',
    async (_, path, sent) => {
      const before = await count();
      const { status, body } = await http().post(path).set(good).send(sent);
      expect([status, body.code, body.errors.length]).toEqual([400, 'REQUEST.INVALID', 1]);
      expect(body.errors[0].message).toContain('nicht gespeichert werden kann');
      expect(await count()).toBe(before);
    },
  );

  it('with such a text is no news to a stranger: they hear that they have to sign in', async () => {
    await http().post('/api/notes').send({ text: '\ud83d' }).expect(401);
  });

  it.each(['/api/notes?limit=1&a=%00', '/api/notes?a%00=1', '/api/notes/%00'])(
    'with such a text in its address is refused: %s',
    async (path) => {
      const { status, body } = await http().get(path).set(good);
      expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining('U+0000')]);
    },
  );

  it('with a malformed id, cursor, limit or body is refused, never a 500', async () => {
    await http().get('/api/notes/17').set(good).expect(400);
    await http().get('/api/notes?limit=0').set(good).expect(400);
    await http().get('/api/notes?unknown=1').set(good).expect(400);
    const broken = http().post('/api/notes').set(good).set('content-type', 'application/json');
    await broken.send('{"text":').expect(400);
    await http().post('/api/notes').set(good).type('application/xml').send('<x/>').expect(415);
  });

  it('to a route without a declared permission is closed to everybody', async () => {
    await http().get('/api/notes/closed/door').set(good).expect(403);
  });

  it.each([
    ['an address that cannot be decoded', 'GET /api/% HTTP/1.1\r\nhost: a', 400, 'MALFORMED'],
    ['no HTTP at all', 'Guten Tag', 400, 'MALFORMED'],
    [
      'headers beyond all measure',
      `GET /api/notes HTTP/1.1\r\nhost: a\r\nx-a: ${'x'.repeat(40_000)}`,
      431,
      'HEADERS_TOO_LARGE',
    ],
  ])('with %s is answered by a problem in German', async (_, head, status, code) => {
    const answer = await speak(`${head}\r\nconnection: close\r\n\r\n`);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/content-type: application\/problem\+json/i);
    const problem = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')));
    expect(problem).toMatchObject({ status, code: `REQUEST.${code}` });
    expect(problem.detail).toContain('nichts gespeichert');
  });

  it('comes from where the connection comes from, whatever it says about itself', async () => {
    const forged = { ...good, 'x-forwarded-for': '203.0.113.9' };
    const { body } = await http().get('/api/notes/who/asks').set(forged).expect(200);
    expect(body.text).toBe('127.0.0.1');
  });

  it('is answered by something that no cache keeps, unless the route says more', async () => {
    for (const path of ['/api/notes', '/api/nowhere', '/health/live', '/api/%']) {
      const { headers } = await http().get(path).set(good);
      expect([path, headers['cache-control']]).toEqual([path, 'no-store']);
    }
  });

  it('has ten seconds for its headers and all the time it needs for its bytes', () => {
    const { headersTimeout, requestTimeout } = app.getHttpServer();
    expect([headersTimeout, requestTimeout]).toEqual([10_000, 0]);
  });

  it('to an unknown address is a 404 problem', async () => {
    const response = await http().get('/api/nowhere').set(good).expect(404);
    expect(response.body.code).toBe('ROUTE.NOT_FOUND');
  });

  it('finds health, figures and a complete OpenAPI document', async () => {
    await http().get('/health/live').expect(200, { status: 'up' });
    expect((await http().get('/health/ready').expect(200)).body.checks.database.ok).toBe(true);
    expect((await http().get('/metrics').expect(200)).text).toContain('aktei_http_request_seconds');
    const { body } = await http().get('/api/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    const { post } = body.paths['/api/notes'];
    expect(post.security).toEqual([{ session: [], csrf: [] }]);
    expect(Object.keys(post.responses)).toEqual(
      expect.arrayContaining(['201', '400', '401', '403', '409']),
    );
    expect(post.requestBody.content['application/json'].schema.$ref).toBe(
      '#/components/schemas/Note',
    );
    await http().get('/api/docs').expect(200);
  });
});
