import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { auditPart } from '#libs/audit';
import {
  DeactivateUserUseCase,
  identityPart,
  ResetPasswordUseCase,
  SeedDemoIdentityUseCase,
  type DemoAccess,
} from '#libs/identity';
import { IdentityHttpModule } from '#libs/identity/http';
import { role } from '#libs/identity/contracts';
import {
  createHttpApp,
  definePermission,
  PlatformModule,
  vocabulary,
  Transactions,
} from '#libs/platform';
import { PlatformHttpModule } from '#libs/platform/http';
import { createTestDatabase, type TestDatabase, testCaller } from '#libs/platform/testing';

class TestModule {}

/** A permission of some module above. */
const readNotes = definePermission('note.read', [role.clerk]);
const notesPart = {
  name: 'notes',
  vocabulary: vocabulary({ permissions: { readNotes } }),
};
const parts = [auditPart, identityPart, notesPart];

describe('people, sessions and keys over HTTP', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let demo: DemoAccess;
  const http = () => request(app.getHttpServer());

  beforeAll(async () => {
    db = await createTestDatabase({
      parts,
      env: { AKTEI_DEMO: 'true' },
    });
    const platform = PlatformModule.forRoot(db.config, parts);
    const module = {
      module: TestModule,
      imports: [platform, PlatformHttpModule, IdentityHttpModule],
    };
    app = await createHttpApp({ module, config: db.config, webDirectory: '/nonexistent' });
    await app.listen(0, '127.0.0.1');
    demo = await app
      .get(Transactions)
      .run(testCaller(), (ctx) => app.get(SeedDemoIdentityUseCase).execute(ctx));
  });

  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const passwordOf = (username: string): string =>
    demo.users.find((user) => user.username === username)?.password ?? '';

  async function signIn(username: string) {
    const response = await http()
      .post('/api/session')
      .send({ username, password: passwordOf(username) })
      .expect(200);
    const cookie = String(response.headers['set-cookie']);
    return { cookie: cookie.split(';')[0] ?? '', full: cookie, body: response.body };
  }

  it('answers who it is and sets a cookie that scripts cannot read', async () => {
    const { full, body } = await signIn('neumann');
    expect(full).toMatch(/HttpOnly/);
    expect(full).toMatch(/SameSite=Strict/);
    expect(body.user).toMatchObject({ username: 'neumann', roles: ['clerk', 'mail_room'] });
    expect(body.user.permissions).toEqual(['colleague.read', 'note.read']);
    expect(JSON.stringify(body)).not.toContain('argon2');
  });

  it('keeps the session for further requests until sign-out', async () => {
    const { cookie, body } = await signIn('neumann');
    await http().get('/api/session').set('cookie', cookie).expect(200);
    await http().delete('/api/session').set('cookie', cookie).expect(403);
    const token = { 'x-csrf-token': body.csrfToken };
    await http().delete('/api/session').set('cookie', cookie).set(token).expect(204);
    await http().get('/api/session').set('cookie', cookie).expect(401);
  });

  const attempt = (username: string, password = 'falsch') =>
    http().post('/api/session').send({ username, password });

  it('slows down whoever fails five times, also at once, and answers as to nobody', async () => {
    const slowed = [];
    for (const username of ['registratur', 'niemand']) {
      const failed = () => attempt(username);
      await Promise.all([failed(), failed(), failed(), failed(), failed()]);
      slowed.push(await attempt(username, passwordOf('registratur')));
    }
    expect(slowed.map(({ status }) => status)).toEqual([429, 429]);
    for (const { headers } of slowed) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(slowed[0]?.body.code).toBe(slowed[1]?.body.code);
  });

  it('records failures although the answer is an error', async () => {
    await http().post('/api/session').send({ username: 'pruefung', password: 'falsch' });
    const found = await db.run((ctx) =>
      ctx.tx.query("select count(*)::int as n from audit.event where action = 'session.refused'"),
    );
    expect(found[0].n).toBeGreaterThan(0);
  });

  it('lets an operator admit and revoke a scan station', async () => {
    const { cookie, body } = await signIn('betrieb');
    const auth = { cookie, 'x-csrf-token': body.csrfToken };
    const units = await http().get('/api/org-units').set(auth).expect(200);
    const orgUnitId = units.body.items[0].id;
    const created = await http()
      .post('/api/scan-stations')
      .set(auth)
      .send({ name: 'Keller', orgUnitId })
      .expect(201);
    const bearer = { authorization: `Bearer ${created.body.key}` };
    await http().get('/api/org-units').set(bearer).expect(200);
    const listed = await http().get('/api/scan-stations').set(auth).expect(200);
    expect(JSON.stringify(listed.body)).not.toContain(created.body.key.slice(-20));
    await http().post(`/api/scan-stations/${created.body.id}/revoke`).set(auth).expect(204);
    await http().get('/api/org-units').set(bearer).expect(401);
  });

  it('records who has seen the list of org units, and not who looks at the own session', async () => {
    const { cookie } = await signIn('betrieb');
    const recorded = async (): Promise<string[]> => {
      const found: { action: string }[] = await db.run((ctx) =>
        ctx.tx.query('select action from audit.event order by seq desc limit 2'),
      );
      return found.map(({ action }) => action);
    };
    await http().get('/api/session').set('cookie', cookie).expect(200);
    expect((await recorded())[0]).toBe('session.opened');
    await http().get('/api/org-units').set('cookie', cookie).expect(200);
    expect(await recorded()).toEqual(['org-unit.listed', 'session.opened']);
  });

  it('takes one of several accounts of the same name, and a unit named twice once', async () => {
    const { cookie, body } = await signIn('betrieb');
    const auth = { cookie, 'x-csrf-token': body.csrfToken };
    const units = await http().get('/api/org-units').set(auth).expect(200);
    const unit = units.body.items[0].id;
    const create = () =>
      http()
        .post('/api/users')
        .set(auth)
        .send({
          username: 'zwilling',
          displayName: 'Z',
          roles: ['clerk'],
          orgUnitIds: [unit, unit],
        });
    const answers = await Promise.all([create(), create(), create()]);
    const codes = answers.map((answer) => answer.body.code ?? answer.status);
    expect(codes.sort()).toEqual([201, 'USER.NAME_TAKEN', 'USER.NAME_TAKEN']);
  });

  it('never opens an account again that is closed while its password is renewed', async () => {
    const { cookie, body } = await signIn('betrieb');
    const auth = { cookie, 'x-csrf-token': body.csrfToken };
    const account = { username: 'kurz', displayName: 'Kurz', roles: ['clerk'] };
    const { id } = (await http().post('/api/users').set(auth).send(account).expect(201)).body;
    const transactions = app.get(Transactions);
    const caller = testCaller();
    // Closes it after the use case has loaded the account: hashing takes longer than a commit.
    const renewed = transactions.run(caller, (ctx) =>
      app.get(ResetPasswordUseCase).executeByName(ctx, account.username),
    );
    await transactions.run(caller, (ctx) => app.get(DeactivateUserUseCase).execute(ctx, id));
    const credentials = { username: account.username, password: (await renewed).password };
    await http().post('/api/session').send(credentials).expect(401);
  });

  it('renews the sign-ins of a town that is there already, without a second town', async () => {
    const before = await db.run((ctx) =>
      ctx.tx.query('select count(*)::int as n from identity.app_user'),
    );
    const old = passwordOf('pruefung');
    demo = await app
      .get(Transactions)
      .run(testCaller(), (ctx) => app.get(SeedDemoIdentityUseCase).execute(ctx));
    const after = await db.run((ctx) =>
      ctx.tx.query('select count(*)::int as n from identity.app_user'),
    );
    expect(after).toEqual(before);
    await http().post('/api/session').send({ username: 'pruefung', password: old }).expect(401);
    await signIn('pruefung');
  });
});
