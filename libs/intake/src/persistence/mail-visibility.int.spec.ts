import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roleSchema, type Role } from '#libs/identity/contracts';
import { newId } from '#libs/kernel';
import { rows, sql, type Actor, type Sql } from '#libs/platform';
import { seesLetter, seesMail, type LetterAccess } from '../domain/mail-access.js';
import { StapelHouse } from '../testing/stapel-house.js';
import { hasVisibleLetter, visibleLetter, visibleMail, visibleUnfiled } from './mail-visibility.js';

/** Written down with every failure: the same number gives the same people and letters. */
const SEED = 20261130;
const UNITS = Array.from({ length: 4 }, newId);
const PEOPLE = Array.from({ length: 6 }, newId);
const LETTERS = 300;
const ACTORS = 60;

/** Numbers from 0 to below `under`, by a linear congruence (Numerical Recipes). */
function dice(seed: number): (under: number) => number {
  let state = seed;
  return (under) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * under);
  };
}

interface Drawn extends LetterAccess {
  readonly id: string;
  readonly stapelId: string;
}

/**
 * The rule stands in the domain, in statements and in the policies of the database. Where two of them
 * differ, somebody sees a letter that is not theirs, or does not see one that is.
 */
describe('who sees mail', () => {
  const roll = dice(SEED);
  const pick = <T>(from: readonly T[], other: T): T => from[roll(from.length)] ?? other;
  const some = <T>(from: readonly T[]): T[] => from.filter(() => roll(3) === 0);
  let house: StapelHouse;
  let letters: Drawn[];
  let actors: Actor[];

  beforeAll(async () => {
    house = await StapelHouse.open();
    letters = Array.from({ length: LETTERS }, draw);
    actors = Array.from({ length: ACTORS }, drawActor);
    await house.db.asOwner(
      `set session_replication_role = replica; ${letters.map(insert).join('')}`,
    );
  });
  afterAll(() => house.close());

  function draw(): Drawn {
    return {
      id: newId(),
      stapelId: newId(),
      orgUnitId: pick(UNITS, ''),
      centralMail: roll(2) === 0,
      sealed: roll(3) === 0,
      ownerUnitId: roll(2) === 0 ? pick(UNITS, '') : null,
      ownerId: roll(3) === 0 ? pick(PEOPLE, '') : null,
    };
  }
  function drawActor(): Actor {
    const rights = {
      id: pick(PEOPLE, ''),
      roles: some<Role>(roleSchema.options),
      orgUnitIds: some(UNITS),
    };
    const kind = pick(['user', 'user', 'user', 'user', 'station', 'anonymous'] as const, 'user');
    const standsIn = { standsInFor: some(UNITS), standsInForSealed: some(UNITS) };
    return roll(4) === 0 ? { kind, ...rights, ...standsIn } : { kind, ...rights };
  }
  const text = (value: string | null) => (value === null ? 'null' : `'${value}'`);
  function insert({ id, stapelId, orgUnitId, centralMail, sealed, ownerUnitId, ownerId }: Drawn) {
    return `
      insert into intake.stapel (id, title, org_unit_id, central_mail, state, creator_kind, creator_id,
        created_at) values ('${stapelId}', 'x', '${orgUnitId}', ${centralMail}, 'ready', 'user', 'x', now());
      insert into intake.original (id, stapel_id, uploader_kind, uploader_id, client_ref, blob_sha256, size,
        filename, mime, state, received_at, org_unit_id, central_mail) values ('${id}', '${stapelId}',
        'user', 'x', '${id}', repeat('a', 64), 1, 'x', 'x/x', 'read', now(), '${orgUnitId}', ${centralMail});
      insert into intake.posteingang (id, stapel_id, original_id, title, state, received_at, org_unit_id,
        central_mail, sealed, owner_unit_id, owner_unit_name, owner_id, owner_name) values ('${id}',
        '${stapelId}', '${id}', 'x', 'ready', now(), '${orgUnitId}', ${centralMail}, ${sealed},
        ${text(ownerUnitId)}, ${text(ownerUnitId)}, ${text(ownerId)}, ${text(ownerId)});`;
  }
  const read = (actor: Actor, query: (ctx: Parameters<typeof visibleMail>[0]) => Sql) =>
    house.db.run(async (ctx) => {
      const found = await rows<{ id: string }>(ctx, query(ctx));
      return found.map(({ id }) => id).sort();
    }, actor);
  /** With all mail in sight of the policies, so that the statement alone decides. */
  const byStatement = (actor: Actor, query: (ctx: Parameters<typeof visibleMail>[0]) => Sql) =>
    house.db.run(async (ctx) => {
      const found = await rows<{ id: string }>(ctx, query({ ...ctx, actor }));
      return found.map(({ id }) => id).sort();
    });
  const sorted = (found: readonly Drawn[]) => found.map(({ id }) => id).sort();

  it('is the same in the rule, in statements and in the database, for letters', async () => {
    const counts = { some: 0, none: 0 };
    for (const actor of actors) {
      const expected = sorted(letters.filter((letter) => seesLetter(actor, letter)));
      counts[expected.length > 0 ? 'some' : 'none'] += 1;
      const said = JSON.stringify([SEED, actor]);
      const all = sql`select id from intake.posteingang`;
      expect([said, await read(actor, () => all)]).toEqual([said, expected]);
      for (const condition of [visibleLetter, visibleUnfiled]) {
        const found = await byStatement(
          actor,
          (ctx) => sql`select p.id from intake.posteingang p where ${condition(ctx, 'p')}`,
        );
        expect([said, found]).toEqual([said, expected]);
      }
    }
    expect(Math.min(counts.some, counts.none)).toBeGreaterThan(5);
  });

  it('is the same for Stapel, which are seen in the database with any letter of them too', async () => {
    for (const actor of actors) {
      const own = letters.filter((letter) => seesMail(actor, letter));
      const withLetters = letters.filter(
        (letter) => seesMail(actor, letter) || seesLetter(actor, letter),
      );
      const said = JSON.stringify([SEED, actor]);
      const listed = await byStatement(
        actor,
        (
          ctx,
        ) => sql`select p.id from intake.stapel s join intake.posteingang p on p.stapel_id = s.id
          where ${visibleMail(ctx, 's')}`,
      );
      expect([said, listed]).toEqual([said, sorted(own)]);
      const stapel = sql`select id from intake.stapel`;
      const expected = withLetters.map(({ stapelId }) => stapelId).sort();
      expect([said, await read(actor, () => stapel)]).toEqual([said, expected]);
    }
  });

  it('names an original in its Stapel only to who sees a letter of it', async () => {
    for (const actor of actors) {
      const expected = sorted(letters.filter((letter) => seesLetter(actor, letter)));
      const named = await byStatement(
        actor,
        (ctx) => sql`select o.id from intake.original o where ${hasVisibleLetter(ctx, 'o')}`,
      );
      expect(named).toEqual(expected);
    }
  });

  it('is answered by index where of ten thousand letters few are theirs', async () => {
    const [unit = '', other = ''] = UNITS;
    await house.db.asOwner(`set session_replication_role = replica;
      insert into intake.posteingang (id, stapel_id, original_id, title, state, received_at, org_unit_id,
        central_mail, sealed)
      select gen_random_uuid(), '${newId()}', gen_random_uuid(), 'x', 'ready', now(), '${newId()}', true, false
        from generate_series(1, 10000);
      analyze intake.posteingang`);
    const roles: Role[] = ['clerk'];
    const clerk: Actor = { kind: 'user', id: newId(), roles, orgUnitIds: [unit, other] };
    const plan = await house.db.run(async (ctx) => {
      const found = await rows<{ 'QUERY PLAN': string }>(
        ctx,
        sql`explain select p.id from intake.posteingang p
            where ${visibleUnfiled(ctx, 'p')} and p.state <> 'filed'`,
      );
      return found.map((line) => line['QUERY PLAN']).join('\n');
    }, clerk);
    expect(plan).toMatch(/posteingang_of_mail/);
    expect(plan).toMatch(/posteingang_of_unit/);
    expect(plan).not.toMatch(/Seq Scan on posteingang/);
  });

  it.each(['on', 'off', ''])(
    'is nobody by a setting of the version before (%s), and no error',
    async (old) => {
      const asked = await house.db.run((ctx) =>
        rows(
          ctx,
          sql`select intake.units_in('aktei.central_mail') as units
            from set_config('aktei.central_mail', ${old}, true)`,
        ),
      );
      expect(asked).toEqual([{ units: [] }]);
    },
  );
});
