import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { one, rows, rawSql, sql, type Actor, type Realm } from '#libs/platform';
import { InProcessTown } from '../support/in-process-town.js';

/** Tables of these schemas that hold no record: the Aktenplan is no secret, and counters are numbers. */
const NO_RECORDS = new Set(['records.aktenplaneinheit', 'records.aktenzeichen_counter']);

interface Table {
  readonly name: string;
  readonly guarded: boolean;
}

describe('the second net of access', () => {
  let town: InProcessTown;
  let units: { id: string; akten: number }[];

  beforeAll(async () => {
    town = await InProcessTown.start();
    units = await town.db.run((ctx) =>
      rows(
        ctx,
        sql`select org_unit_id as id, count(*)::int as akten from records.akte group by 1 order by 1`,
      ),
    );
  });
  afterAll(() => town.close());

  const tables = () =>
    town.db.run((ctx) =>
      rows<Table>(
        ctx,
        sql`select n.nspname || '.' || c.relname as name,
              c.relrowsecurity and c.relforcerowsecurity as guarded
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname in ('records', 'search')
            order by 1`,
      ),
    );

  const seenBy = (actor: Actor, table = 'records.akte') =>
    town.db.run(
      async (ctx) =>
        (await one<{ n: number }>(ctx, sql`select count(*)::int as n from ${rawSql(table)}`))?.n,
      actor,
    );

  const person = (roles: string[], ...orgUnitIds: string[]): Actor => ({
    kind: 'user',
    id: newId(),
    roles,
    orgUnitIds,
  });
  const system = (...realms: Realm[]): Actor => ({
    kind: 'system',
    id: 'spec',
    roles: [],
    orgUnitIds: [],
    realms,
  });

  it('lies under every table that holds records, for the owner too', async () => {
    const open = (await tables()).filter(({ name, guarded }) => !guarded && !NO_RECORDS.has(name));
    expect(open).toEqual([]);
  });

  it('shows nothing to the running application without a context', async () => {
    const runner = town.db.dataSource.createQueryRunner();
    try {
      for (const { name } of (await tables()).filter((table) => !NO_RECORDS.has(table.name))) {
        const [found]: { n: number }[] = await runner.query(`select count(*)::int n from ${name}`);
        expect([name, found?.n]).toEqual([name, 0]);
      }
    } finally {
      await runner.release();
    }
  });

  it('shows each role what its grants say, whatever a statement asks for', async () => {
    const all = units.reduce((sum, { akten }) => sum + akten, 0);
    const [own, other] = units;
    expect(all).toBeGreaterThan(own?.akten ?? 0);
    expect(await seenBy(person(['clerk'], own?.id ?? ''))).toBe(own?.akten);
    const both = (own?.akten ?? 0) + (other?.akten ?? 0);
    expect(await seenBy(person(['registrar'], own?.id ?? '', other?.id ?? ''))).toBe(both);
    expect(await seenBy(person(['auditor']))).toBe(all);
    for (const role of ['scan_operator', 'operator']) {
      expect(await seenBy(person([role], own?.id ?? ''))).toBe(0);
    }
    const station: Actor = { kind: 'station', id: newId(), roles: [], orgUnitIds: [own?.id ?? ''] };
    expect(await seenBy(station)).toBe(0);
  });

  it('shows a job what it says it reads, and no more', async () => {
    expect(await seenBy(system('akten'))).toBeGreaterThan(0);
    expect(await seenBy(system('mail'))).toBe(0);
    expect(await seenBy(system())).toBe(0);
  });

  it('hides the history of an Akte together with the Akte', async () => {
    const [own] = units;
    const events = await seenBy(person(['clerk'], own?.id ?? ''), 'audit.event');
    const every = await seenBy(person(['auditor']), 'audit.event');
    expect(events).toBeGreaterThan(0);
    expect(every).toBeGreaterThan(events ?? 0);
    expect(await seenBy(person(['operator']), 'audit.event')).toBe(0);
  });

  it('refuses a change by somebody who may only read', async () => {
    const change = town.db.run(
      (ctx) => rows(ctx, sql`update records.akte set betreff = 'x' returning id`),
      person(['auditor']),
    );
    await expect(change).rejects.toThrow('row-level security');
  });
});
