import { exec, one, sql, type Ctx } from '#libs/platform';
import { AkteNotFound, VorgangClosed, VorgangNotFound } from '../contracts/errors.js';
import { AkteRepository } from './akte.repository.js';
import { beginName } from './name-history.js';
import { Vorgang, type Akte } from './records.entities.js';
import { updateOne } from './update-one.js';
import { visible } from './akten-visibility.js';

/** Writes Vorgänge and fetches single ones; the right is that of their Akte. */
export class VorgangRepository {
  private readonly akten = new AkteRepository();

  /**
   * Locks the Akte first and then the Vorgang in it, the one order in which everybody waits.
   *
   * @throws VorgangNotFound also when the actor may not change its Akte
   */
  async lock(ctx: Ctx, id: string): Promise<{ vorgang: Vorgang; akte: Akte }> {
    const mine = visible(ctx, 'change', sql`v.akte_id`);
    const lying = await one<{ akteId: string }>(
      ctx,
      sql`select v.akte_id as "akteId" from records.vorgang v where v.id = ${id} and ${mine}`,
    );
    if (!lying) throw new VorgangNotFound();
    const akte = await this.akten.lock(ctx, lying.akteId).catch((error: unknown) => {
      throw error instanceof AkteNotFound ? new VorgangNotFound() : error;
    });
    const vorgang = await one<Vorgang>(
      ctx,
      sql`select v.id, v.akte_id as "akteId", v.number, v.betreff, v.state,
            v.opened_at as "openedAt", v.closed_at as "closedAt", v.version
          from records.vorgang v where v.id = ${id} and v.akte_id = ${akte.id} for update`,
    );
    if (!vorgang) throw new VorgangNotFound();
    return { vorgang, akte };
  }

  /** The Vorgang if it lies in that Akte, which the caller has been given. */
  inAkte(ctx: Ctx, id: string, akteId: string): Promise<Vorgang | null> {
    return ctx.tx.getRepository(Vorgang).findOneBy({ id, akteId });
  }

  /**
   * The Vorgang of a locked Akte, which stays as it is until the commit.
   *
   * @throws VorgangNotFound, VorgangClosed
   */
  async requireOpen(ctx: Ctx, id: string, akteId: string): Promise<Vorgang> {
    const vorgang = await this.inAkte(ctx, id, akteId);
    if (!vorgang) throw new VorgangNotFound();
    if (vorgang.state === 'closed') throw new VorgangClosed(vorgang.number);
    return vorgang;
  }

  async insert(ctx: Ctx, vorgang: Vorgang): Promise<void> {
    await ctx.tx.getRepository(Vorgang).insert(vorgang);
    await beginName(ctx, 'vorgang', vorgang);
  }

  /** Gives a locked Vorgang a new Betreff; the old one stays in the history of names. */
  async rename(ctx: Ctx, vorgang: Vorgang, betreff: string): Promise<Vorgang> {
    await updateOne(
      ctx,
      sql`update records.vorgang set betreff = ${betreff}, version = version + 1
          where id = ${vorgang.id} and version = ${vorgang.version} and state = 'open'`,
    );
    const renamed = { ...vorgang, betreff, version: vorgang.version + 1 };
    await beginName(ctx, 'vorgang', renamed);
    return renamed;
  }

  /** Closes a locked Vorgang that is open. */
  async close(ctx: Ctx, { id }: Vorgang): Promise<void> {
    await updateOne(
      ctx,
      sql`update records.vorgang set state = 'closed', closed_at = ${ctx.now}
          where id = ${id} and state = 'open'`,
    );
  }

  /** The Akte must be locked, so that no number is given twice. */
  async nextNumber(ctx: Ctx, akteId: string): Promise<number> {
    const found = await one<{ next: number }>(
      ctx,
      sql`select coalesce(max(number), 0) + 1 as next from records.vorgang where akte_id = ${akteId}`,
    );
    return found?.next ?? 1;
  }

  /** Closes what is still open in an Akte and answers how many that were. */
  closeAllOf(ctx: Ctx, akteId: string): Promise<number> {
    return exec(
      ctx,
      sql`update records.vorgang set state = 'closed', closed_at = ${ctx.now}
          where akte_id = ${akteId} and state = 'open'`,
    );
  }
}
