import { exec, one, sql, type Ctx } from '#libs/platform';
import { decide, type AkteAction } from '../domain/access.js';
import { AkteClosed, AkteNotFound } from '../domain/records.errors.js';
import { beginName } from './name-history.js';
import { Akte } from './records.entities.js';
import { updateOne } from './update-one.js';

/** Writes Akten and fetches single ones, each fetch asking for the right. */
export class AkteRepository {
  /** @throws AkteNotFound also when the actor may not do that with it */
  async get(ctx: Ctx, id: string, action: AkteAction): Promise<Akte> {
    const akte = await ctx.tx.getRepository(Akte).findOneBy({ id });
    if (!akte || !decide(ctx.actor, action, akte)) throw new AkteNotFound();
    return akte;
  }

  /** As {@link get}, and nobody else changes it until the commit. */
  async lock(ctx: Ctx, id: string): Promise<Akte> {
    await exec(ctx, sql`select 1 from records.akte where id = ${id} for update`);
    return this.get(ctx, id, 'change');
  }

  /** @throws AkteNotFound, AkteClosed */
  async lockOpen(ctx: Ctx, id: string): Promise<Akte> {
    const akte = await this.lock(ctx, id);
    if (akte.state === 'closed') throw new AkteClosed(akte.aktenzeichen);
    return akte;
  }

  async insert(ctx: Ctx, akte: Akte): Promise<void> {
    await ctx.tx.getRepository(Akte).insert(akte);
    await beginName(ctx, 'akte', akte);
  }

  async touch(ctx: Ctx, id: string): Promise<void> {
    await exec(ctx, sql`update records.akte set last_changed_at = ${ctx.now} where id = ${id}`);
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
