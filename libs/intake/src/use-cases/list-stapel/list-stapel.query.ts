import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { keyset, keysetQuery, sql, type Ctx, type KeysetRows } from '#libs/platform';
import type { StapelDto } from '../../views/intake.dto.js';
import * as actions from '../../contracts/actions.js';
import { StapelRepository } from '../../persistence/stapel.repository.js';
import { StapelView } from '../../views/stapel-view.js';

/** Where to go on in the list of Stapel. */
export const listStapelQuery = z.strictObject({
  ...keysetQuery,
  target: z
    .enum(['none'])
    .optional()
    .describe('`none`: ohne die, deren Dateien in eine Akte abgelegt werden'),
});
export type ListStapelFilter = z.infer<typeof listStapelQuery>;

/** Stapel the actor sees, newest first. */
@Injectable()
export class ListStapelQuery {
  private readonly stapel = new StapelRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly view: StapelView,
  ) {}

  /** @throws InvalidCursor */
  async execute(
    ctx: Ctx,
    { cursor, limit, target }: ListStapelFilter,
  ): Promise<KeysetRows<StapelDto>> {
    const after = keyset.after(sql`s.created_at`, sql`s.id`, cursor);
    const ofMail = target === 'none' ? sql`s.for_akte_id is null` : sql`true`;
    const found = await this.stapel.page(ctx, sql`${ofMail} and ${after}`, limit + 1);
    const { items, nextCursor } = keyset.page(found, limit, (row) => [row.createdAt, row.id]);
    const ids = items.map(({ id }) => id);
    await this.audit.recordList(ctx, actions.stapelListed, { ids });
    return { items: await this.view.show(ctx, items), nextCursor };
  }
}
