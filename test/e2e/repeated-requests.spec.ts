import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { body, json, type Person } from '#libs/identity/testing';
import { newId } from '#libs/kernel';
import { one, rawSql, rows, sql } from '#libs/platform';
import { WholeHouse } from '../support/whole-house.js';

/** What is sent, as it would be sent without a key. */
interface Step {
  readonly path: string;
  readonly sent: object;
  /** The table that has one row more afterwards. */
  readonly table: string;
}

describe('a request that comes again under its key', () => {
  let house: WholeHouse;
  let clerk: Person;
  let registrar: Person;
  let einheitId: string;
  let akteId: string;

  beforeAll(async () => {
    house = await WholeHouse.open();
    clerk = await house.person('neumann');
    registrar = await house.person('registratur');
    einheitId =
      (
        await house.db.run((ctx) =>
          one<{ id: string }>(
            ctx,
            sql`select id from records.aktenplaneinheit order by number desc limit 1`,
          ),
        )
      )?.id ?? '';
    const akte = json({ aktenplaneinheitId: einheitId, betreff: 'Für Vorgänge' });
    akteId = (await body(clerk('POST', '/api/akten', akte))).id;
  });
  afterAll(() => house.close());

  const send = (person: Person, path: string, sent: object, key: string) => {
    const init = json(sent);
    return person('POST', path, { ...init, headers: { ...init.headers, 'idempotency-key': key } });
  };
  const count = async (table: string) =>
    (
      await house.db.run((ctx) =>
        one<{ n: number }>(ctx, sql`select count(*)::int as n from ${rawSql(table)}`),
      )
    )?.n ?? 0;
  const opening = (betreff: string): Step => ({
    path: '/api/akten',
    sent: { aktenplaneinheitId: einheitId, betreff },
    table: 'records.akte',
  });
  const account = (username: string) => ({
    username,
    displayName: 'Neu',
    roles: ['clerk'],
    orgUnitIds: [],
  });

  it('makes one of whatever it makes, however many come at once', async () => {
    const operator = await house.person('betrieb');
    const orgUnitId = await house.orgUnit('FB 3');
    const steps: (Step & { person: Person })[] = [
      { ...opening('Einmal'), person: clerk },
      {
        path: `/api/akten/${akteId}/vorgaenge`,
        sent: { betreff: 'Einmal' },
        table: 'records.vorgang',
        person: clerk,
      },
      {
        path: '/api/stapel',
        sent: { title: 'Einmal' },
        table: 'intake.stapel',
        person: house.station(),
      },
      {
        path: '/api/users',
        sent: { ...account('einmal'), orgUnitIds: [orgUnitId] },
        table: 'identity.app_user',
        person: operator,
      },
      {
        path: '/api/scan-stations',
        sent: { name: 'Einmal', orgUnitId },
        table: 'identity.scan_station',
        person: operator,
      },
    ];
    for (const { person, path, sent, table } of steps) {
      const before = await count(table);
      const key = newId();
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => send(person, path, sent, key)),
      );
      const texts = await Promise.all(answers.map((answer) => answer.text()));
      expect([path, new Set(texts).size, new Set(answers.map(({ status }) => status))]).toEqual([
        path,
        1,
        new Set([201]),
      ]);
      expect([path, await count(table)]).toEqual([path, before + 1]);
    }
  });

  it('is written to the log once, since it was done once', async () => {
    const opened = () => count(`audit.event where action = 'akte.opened'`);
    const before = await opened();
    const { path, sent } = opening('Ein Eintrag');
    await send(clerk, path, sent, 'log');
    await send(clerk, path, sent, 'log');
    expect(await opened()).toBe(before + 1);
  });

  it('shows a password that is shown once to who has asked for it, and keeps it readable for nobody', async () => {
    const operator = await house.person('betrieb');
    const orgUnitIds = [await house.orgUnit('FB 3')];
    const sent = { ...account('kennwort'), orgUnitIds };
    const first = await body(send(operator, '/api/users', sent, 'password'));
    const again = await body(send(operator, '/api/users', sent, 'password'));
    expect(again.firstHalf).toBe(first.firstHalf);
    await house.db.asOwner(`create table public.copied as select * from platform.answered_request`);
    await house.db.asOwner('grant select on public.copied to aktei_app');
    const kept = await house.db.run((ctx) =>
      rows<{ answer: Buffer }>(ctx, sql`select answer from public.copied`),
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter(({ answer }) => answer.includes(first.firstHalf))).toEqual([]);
  });

  it('is refused to who has lost the right meanwhile, and not done again', async () => {
    const newcomer = await house.newcomer('wechsel', 'FB 3');
    const { path, sent } = opening('Vor dem Wechsel');
    expect((await send(newcomer, path, sent, 'before')).status).toBe(201);
    const before = await count('records.akte');
    const become = (role: string) =>
      house.db.asOwner(
        `update identity.app_user set roles = '{${role}}' where username = 'wechsel'`,
      );
    await become('auditor');
    expect((await send(newcomer, path, sent, 'before')).status).toBe(403);
    await become('clerk');
    expect((await send(newcomer, path, sent, 'before')).headers.get('idempotency-replayed')).toBe(
      'true',
    );
    expect(await count('records.akte')).toBe(before);
  });

  it('belongs to one person: the same key of another one is another request', async () => {
    const { path, sent } = opening('Gleiches Kennzeichen');
    const [own, other] = [
      await body(send(clerk, path, sent, 'shared')),
      await body(send(registrar, path, sent, 'shared')),
    ];
    expect(own.id).not.toBe(other.id);
  });
});
