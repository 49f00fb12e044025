import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import {
  exec,
  one,
  rows,
  rawSql,
  Scopes,
  sql,
  type Actor,
  type Realm,
  type Somebody,
} from '#libs/platform';
import { InProcessTown } from '../support/in-process-town.js';

/** Tables of these schemas that hold no record: the Aktenplan is no secret, and counters are numbers. */
const NO_RECORDS = new Set([
  'records.aktenplaneinheit',
  'records.aktenzeichen_counter',
  'audit.anonymous_refusal',
]);

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
            where c.relkind in ('r', 'p') and n.nspname in ('records', 'search', 'intake', 'audit')
            order by 1`,
      ),
    );

  const seenBy = (actor: Actor, table = 'records.akte') =>
    town.db.run(
      async (ctx) =>
        (await one<{ n: number }>(ctx, sql`select count(*)::int as n from ${rawSql(table)}`))?.n,
      actor,
    );

  const person = (roles: string[], ...orgUnitIds: string[]): Somebody => ({
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

  it('lets the running application rewrite nothing that is written once', async () => {
    const found = await town.db.run((ctx) =>
      rows<{ name: string }>(
        ctx,
        sql`select c.table_name || '.' || c.column_name as name
            from information_schema.columns c
            where (c.table_schema = 'records' or c.table_name in ('original', 'stapel'))
              and c.column_name ~ '(^id|_id|_ref|sha256|size|filename|zeichen|number|_no|_at)$'
              and has_column_privilege('aktei_app',
                format('%I.%I', c.table_schema, c.table_name), c.column_name, 'update')
            order by 1`,
      ),
    );
    expect(found.map(({ name }) => name)).toEqual([
      'akte.closed_at',
      'akte.last_changed_at',
      'aktenplaneinheit.parent_id',
      'aktenplaneinheit.updated_at',
      'aktenzeichen_counter.last_number',
      'deadline.ended_at',
      'dokument.akte_id',
      'dokument.vorgang_id',
      'dokument.withdrawn_at',
      'original.attachments_at',
      'original.probed_at',
      'original.reading_cancelled_at',
      'original.separated_at',
      'stapel.closed_at',
      'vorgang.closed_at',
    ]);
  });

  describe('under the mail', () => {
    const letters = (actor: Actor) => seenBy(actor, 'intake.posteingang');
    const pages = (actor: Actor) => seenBy(actor, 'intake.page');
    const fields = (actor: Actor) => seenBy(actor, 'intake.letter_fields');
    const scanning = newId();
    let own: string;
    let other: string;

    /** A letter of one page in a Stapel of its own. */
    async function letter(orgUnitId: string, centralMail: boolean, akteId: string | null = null) {
      const [stapelId, originalId, letterId] = [newId(), newId(), newId()];
      await town.db.run(async (ctx) => {
        await exec(
          ctx,
          sql`insert into intake.stapel
                (id, title, org_unit_id, central_mail, state, creator_kind, creator_id, created_at)
              values (${stapelId}, 'Post', ${orgUnitId}, ${centralMail}, 'ready', 'system', 'spec', now())`,
        );
        await exec(
          ctx,
          sql`insert into intake.original
                (id, stapel_id, uploader_kind, uploader_id, client_ref, blob_sha256, size, filename,
                 mime, state, received_at)
              values (${originalId}, ${stapelId}, 'system', 'spec', ${newId()}, repeat('a', 64), 1,
                'post.pdf', 'application/pdf', 'read', now())`,
        );
        await exec(
          ctx,
          sql`insert into intake.posteingang
                (id, stapel_id, original_id, title, received_at, state, akte_id, dokument_id, filed_at)
              values (${letterId}, ${stapelId}, ${originalId}, 'Brief', now(),
                ${akteId ? 'filed' : 'ready'}, ${akteId}, ${akteId ? newId() : null},
                ${akteId ? ctx.now : null})`,
        );
        await exec(
          ctx,
          sql`insert into intake.page (original_id, page_no, state) values (${originalId}, 1, 'waiting')`,
        );
        await exec(
          ctx,
          sql`insert into intake.letter_fields (letter_id, inputs, reader, state, fields, read_at)
              values (${letterId}, '1:1.1', 'spec', 'read', '[]', now())`,
        );
      });
    }

    beforeAll(async () => {
      [own, other] = [units[0]?.id ?? '', units[1]?.id ?? ''];
      const akte = await town.db.run((ctx) =>
        one<{ id: string }>(
          ctx,
          sql`select id from records.akte where org_unit_id = ${own} limit 1`,
        ),
      );
      await letter(own, false);
      await letter(other, false);
      await letter(scanning, true);
      await letter(other, false, akte?.id);
    });

    it('shows each role the mail of its units, and central mail to no clerk of another one', async () => {
      const station: Actor = { kind: 'station', id: newId(), roles: [], orgUnitIds: [own] };
      const seen: [Actor, number][] = [
        [person(['clerk'], own), 2],
        [person(['registrar'], other), 1],
        [person(['mail_room'], other, scanning), 2],
        [person(['clerk'], other, scanning), 1],
        [person(['registrar'], other, scanning), 2],
        [{ ...person(['clerk'], other), standsInFor: [scanning] }, 2],
        [person(['scan_operator'], own), 1],
        [station, 1],
        [person(['auditor']), 1],
        [person(['operator'], own), 0],
        [system('mail'), 4],
        [system(), 0],
      ];
      for (const [actor, count] of seen) {
        expect([actor.roles, await letters(actor)]).toEqual([actor.roles, count]);
        expect([actor.roles, await pages(actor)]).toEqual([actor.roles, count]);
        expect([actor.roles, await fields(actor)]).toEqual([actor.roles, count]);
      }
    });

    it('lets a filed letter be seen with its Akte alone, with Stapel and original', async () => {
      const auditor = person(['auditor']);
      expect(await seenBy(auditor, 'intake.stapel')).toBe(1);
      expect(await seenBy(auditor, 'intake.original')).toBe(1);
    });

    it('sees more inside a named context, nested too, and no more after it or its failure', async () => {
      const scopes = town.app.get(Scopes, { strict: false });
      const intake = { name: 'intake', reads: ['mail'] } as const;
      await town.db.run(
        async (ctx) => {
          const count = async () =>
            (await one<{ n: number }>(ctx, sql`select count(*)::int as n from intake.posteingang`))
              ?.n;
          expect(await count()).toBe(1);
          await scopes.within(ctx, intake, async () => {
            expect(await count()).toBe(4);
            await scopes.within(ctx, intake, count);
            expect(await count()).toBe(4);
          });
          expect(await count()).toBe(1);
          const failing = scopes.within(ctx, intake, () => Promise.reject(new Error('no')));
          await expect(failing).rejects.toThrow('no');
          expect(await count()).toBe(1);
        },
        person(['scan_operator'], own),
      );
    });
  });

  it('refuses a change by somebody who may only read', async () => {
    const change = town.db.run(
      (ctx) => rows(ctx, sql`update records.akte set betreff = 'x' returning id`),
      person(['auditor']),
    );
    await expect(change).rejects.toThrow('row-level security');
  });
});
