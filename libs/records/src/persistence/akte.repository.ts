import { exec, one, rows, sql, type Ctx, type Sql } from '#libs/platform';
import type { AkteAction } from '../domain/akten-access.js';
import { AkteClosed, AkteNotFound } from '../contracts/errors.js';
import { keepAkteClues } from './clues.js';
import { lockInOrder } from './lock-order.js';
import { beginName } from './name-history.js';
import { Akte } from './records.entities.js';
import { updateOne } from './update-one.js';
import { visibleAkte } from './akten-visibility.js';

/** Writes Akten and fetches single ones; the right is part of each statement that fetches. */
export class AkteRepository {
  /** @throws AkteNotFound also when the actor may not do that with it */
  get(ctx: Ctx, id: string, action: AkteAction): Promise<Akte> {
    return fetched(ctx, sql`a.id = ${id} and ${visibleAkte(ctx, 'a', action)}`);
  }

  /** By the ids of those that the actor sees. */
  async aktenzeichenOf(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const found = await rows<{ id: string; aktenzeichen: string }>(
      ctx,
      sql`select a.id, a.aktenzeichen from records.akte a
          where a.id = any(${ids}::uuid[]) and ${visibleAkte(ctx, 'a', 'read')}`,
    );
    return new Map(found.map(({ id, aktenzeichen }) => [id, aktenzeichen]));
  }

  /**
   * The Akte as it is once nobody else changes it, until the commit. One that the actor may not
   * change is not locked, nor waited for.
   *
   * @throws AkteNotFound also when the actor may not change it
   */
  async lock(ctx: Ctx, id: string): Promise<Akte> {
    lockInOrder(ctx, id);
    const mine = visibleAkte(ctx, 'a', 'change');
    return fetched(ctx, sql`a.id = ${id} and ${mine} for update of a`);
  }

  /** As {@link lock}, for several: always in the order of their ids, so that nobody waits in a circle. */
  async lockAll(ctx: Ctx, ids: readonly string[]): Promise<Akte[]> {
    const locked: Akte[] = [];
    for (const id of [...new Set(ids)].sort()) locked.push(await this.lock(ctx, id));
    return locked;
  }

  /** As {@link lock}, for what an Akte takes only while it is open. @throws AkteNotFound, AkteClosed */
  async lockOpen(ctx: Ctx, id: string): Promise<Akte> {
    const akte = await this.lock(ctx, id);
    if (akte.state === 'closed') throw new AkteClosed(akte.aktenzeichen);
    return akte;
  }

  async insert(ctx: Ctx, akte: Akte): Promise<void> {
    await ctx.tx.getRepository(Akte).insert(akte);
    await beginName(ctx, 'akte', akte);
    await keepAkteClues(ctx, akte);
  }

  /** Says of a locked Akte that something in it has changed just now. */
  async touch<T extends { readonly id: string }>(ctx: Ctx, akte: T) {
    await exec(
      ctx,
      sql`update records.akte set last_changed_at = ${ctx.now} where id = ${akte.id}`,
    );
    return { ...akte, lastChangedAt: ctx.now };
  }

  /** z. d. A. for a locked Akte that is open. */
  async close(ctx: Ctx, akte: Akte): Promise<Akte> {
    await updateOne(
      ctx,
      sql`update records.akte
          set state = 'closed', closed_at = ${ctx.now}, last_changed_at = ${ctx.now}
          where id = ${akte.id} and state = 'open'`,
    );
    return { ...akte, state: 'closed', closedAt: ctx.now, lastChangedAt: ctx.now };
  }

  /** Gives a locked Akte a new Betreff; the old one stays in the history of names. */
  async rename(ctx: Ctx, akte: Akte, betreff: string): Promise<Akte> {
    await updateOne(
      ctx,
      sql`update records.akte
          set betreff = ${betreff}, version = version + 1, last_changed_at = ${ctx.now}
          where id = ${akte.id} and version = ${akte.version} and state = 'open'`,
    );
    const renamed = { ...akte, betreff, version: akte.version + 1, lastChangedAt: ctx.now };
    await beginName(ctx, 'akte', renamed);
    await keepAkteClues(ctx, renamed);
    return renamed;
  }

  /** The next running number of a unit and year; gap-free, because it is taken in the transaction. */
  async nextNumber(ctx: Ctx, aktenplaneinheitId: string, year: number): Promise<number> {
    const taken = await one<{ last_number: number }>(
      ctx,
      sql`insert into records.aktenzeichen_counter (aktenplaneinheit_id, year, last_number)
          values (${aktenplaneinheitId}, ${year}, 1)
          on conflict (aktenplaneinheit_id, year)
          do update set last_number = records.aktenzeichen_counter.last_number + 1
          returning last_number`,
    );
    return taken?.last_number ?? 1;
  }
}

async function fetched(ctx: Ctx, condition: Sql): Promise<Akte> {
  const akte = await one<Akte>(
    ctx,
    sql`select a.id, a.aktenzeichen, a.aktenplaneinheit_id as "aktenplaneinheitId",
          a.org_unit_id as "orgUnitId", a.betreff, a.state, a.opened_at as "openedAt",
          a.closed_at as "closedAt", a.last_changed_at as "lastChangedAt", a.version
        from records.akte a where ${condition}`,
  );
  if (!akte) throw new AkteNotFound();
  return akte;
}
