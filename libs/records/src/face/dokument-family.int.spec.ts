import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { one, sql, type Actor, type Ctx } from '#libs/platform';
import { until } from '#libs/platform/testing';
import { RecordsTown } from '../testing/records-town.js';
import { clerkOf } from '../testing/scene.js';
import { DokumentFamily } from './dokument-family.js';

/** Without it a letter comes back without its attachments, and they are filed twice. */
describe(DokumentFamily.name, () => {
  let town: RecordsTown;
  let family: DokumentFamily;
  let inFb3: Actor;

  beforeAll(async () => {
    town = await RecordsTown.build();
    family = town.app.get(DokumentFamily, { strict: false });
    inFb3 = clerkOf(town.orgUnit('FB 3'));
  });
  afterAll(() => town.leave());

  /** A letter and an attachment of it that was moved into the second Akte. */
  async function apart(unit = 'FB 3') {
    const [akte, other] = [await town.open(), await town.open('Test', town.orgUnit(unit))];
    const { letter, plan } = await town.db.run(async (ctx) => {
      const id = await town.file(ctx, akte.id, { betreff: 'Antrag' });
      const attachedTo = { id, betreff: 'Antrag' };
      return { letter: id, plan: await town.file(ctx, akte.id, { attachedTo }) };
    });
    await move(plan, other.id, 1);
    return { letter, plan, akteId: akte.id, otherId: other.id };
  }
  const move = (id: string, akteId: string, version: number) =>
    town.db.run((ctx) => town.dokumente.move(ctx, id, { akteId, version, reason: 'so' }));
  const held = async (id: string, actor = inFb3) => {
    const { dokument, attached, outOfReach } = await town.db.run(
      (ctx) => family.hold(ctx, id),
      actor,
    );
    const ids = attached.map((each) => each.dokument.id);
    return { dokument: dokument.dokument.id, attached: ids, outOfReach };
  };

  it('holds a Dokument with its attachments, also those in other Akten', async () => {
    const { letter, plan } = await apart();
    expect(await held(letter)).toEqual({ dokument: letter, attached: [plan], outOfReach: [] });
  });

  it("leaves out what was withdrawn: it is nobody's any more", async () => {
    const { letter, plan } = await apart();
    await town.db.run((ctx) => town.dokumente.withdraw(ctx, plan));
    expect(await held(letter)).toEqual({ dokument: letter, attached: [], outOfReach: [] });
  });

  it('tells of an attachment in an Akte that the actor does not see, and not which Akte that is', async () => {
    const { letter, plan, otherId } = await apart('FB 2');
    const told = await held(letter);
    expect(told).toEqual({ dokument: letter, attached: [], outOfReach: [plan] });
    expect(JSON.stringify(told)).not.toContain(otherId);
  });

  it('is there for nobody who may not change the Dokument itself', async () => {
    const { letter } = await apart();
    await expect(held(letter, clerkOf(town.orgUnit('FB 2')))).rejects.toMatchObject({
      code: 'DOKUMENT.NOT_FOUND',
    });
  });

  const waiting = async (ctx: Ctx) =>
    (
      await one<{ n: number }>(
        ctx,
        sql`select count(distinct pid)::int as n from pg_locks join pg_stat_activity using (pid)
            where not granted and datname = current_database()`,
      )
    )?.n ?? 0;
  const deadlocks = async () => {
    const found = await town.db.run(async (ctx) => {
      await one(ctx, sql`select pg_stat_force_next_flush()`);
      return one<{ n: number }>(
        ctx,
        sql`select deadlocks::int as n from pg_stat_database where datname = current_database()`,
      );
    });
    return found?.n ?? 0;
  };

  it('never waits in a circle with another one whose Akten are the same the other way round', async () => {
    const one = await apart();
    // A second letter in the second Akte, with an attachment in the first.
    const { letter: other, plan } = await town.db.run(async (ctx) => {
      const id = await town.file(ctx, one.otherId, { betreff: 'Antrag' });
      const attachedTo = { id, betreff: 'Antrag' };
      return { letter: id, plan: await town.file(ctx, one.otherId, { attachedTo }) };
    });
    await move(plan, one.akteId, 1);
    const before = await deadlocks();
    const works: Promise<unknown>[] = [];
    // Both letters are locked, so that each of the two comes as far as its first Akte and no further.
    await town.db.run(async (ctx) => {
      await ctx.tx.query('select 1 from records.dokument where id = any($1) for update', [
        [one.letter, other],
      ]);
      works.push(held(one.letter), held(other));
      for (const work of works) work.catch(() => undefined);
      await until(async () => (await waiting(ctx)) >= 2, { timeoutMs: 20_000, everyMs: 10 });
    });
    expect(await Promise.all(works)).toEqual([
      { dokument: one.letter, attached: [one.plan], outOfReach: [] },
      { dokument: other, attached: [plan], outOfReach: [] },
    ]);
    expect(await deadlocks()).toBe(before);
  });

  it('sees where an attachment lies now when somebody has moved it at the last moment', async () => {
    const { letter, plan, akteId } = await apart();
    let late: ReturnType<typeof held> | undefined;
    await town.db.run(async (ctx) => {
      await town.dokumente.move(ctx, plan, { akteId, version: 2, reason: 'zurück' });
      late = held(letter);
      late.catch(() => undefined);
      await until(async () => (await waiting(ctx)) >= 1, { timeoutMs: 20_000, everyMs: 10 });
    });
    expect(await late).toEqual({ dokument: letter, attached: [plan], outOfReach: [] });
  });
});
