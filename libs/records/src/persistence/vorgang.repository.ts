import { exec, one, sql, type Ctx } from '#libs/platform';
import { AkteNotFound, VorgangNotFound } from '../domain/records.errors.js';
import { AkteRepository } from './akte.repository.js';
import { Vorgang, type Akte } from './records.entities.js';

/** Writes Vorgänge and fetches single ones; the right is that of their Akte. */
export class VorgangRepository {
  private readonly akten = new AkteRepository();

  /** @throws VorgangNotFound also when its Akte is not for this actor */
  async lock(ctx: Ctx, id: string): Promise<{ vorgang: Vorgang; akte: Akte }> {
    await exec(ctx, sql`select 1 from records.vorgang where id = ${id} for update`);
    const vorgang = await ctx.tx.getRepository(Vorgang).findOneBy({ id });
    if (!vorgang) throw new VorgangNotFound();
    const akte = await this.akten.lock(ctx, vorgang.akteId).catch((error: unknown) => {
      throw error instanceof AkteNotFound ? new VorgangNotFound() : error;
    });
    return { vorgang, akte };
  }

  /** The Vorgang if it lies in that Akte. */
  inAkte(ctx: Ctx, id: string, akteId: string): Promise<Vorgang | null> {
    return ctx.tx.getRepository(Vorgang).findOneBy({ id, akteId });
  }

  async insert(ctx: Ctx, vorgang: Vorgang): Promise<void> {
    await ctx.tx.getRepository(Vorgang).insert(vorgang);
  }

  async save(ctx: Ctx, vorgang: Vorgang): Promise<void> {
    await ctx.tx.getRepository(Vorgang).save(vorgang);
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
