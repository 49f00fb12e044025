import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { cursorPart, decodeCursor, encodeCursor, keysetQuery, sql, type Ctx } from '#libs/platform';
import type { StapelDto } from '../../views/intake.dto.js';
import { StapelRepository } from '../../persistence/stapel.repository.js';

/** Where to go on in the list of Stapel. */
export const listStapelQuery = z.strictObject({ ...keysetQuery });
export type ListStapelFilter = z.infer<typeof listStapelQuery>;

const position = z.tuple([cursorPart.moment, cursorPart.id]);

/** Stapel the actor sees, newest first. */
@Injectable()
export class ListStapelQuery {
  private readonly stapel = new StapelRepository();

  constructor(private readonly audit: AuditLog) {}

  async execute(
    ctx: Ctx,
    { cursor, limit }: ListStapelFilter,
  ): Promise<{ items: StapelDto[]; nextCursor: string | null }> {
    const after = cursor ? this.after(cursor) : sql``;
    const found = await this.stapel.page(ctx, after, limit + 1);
    const page = found.slice(0, limit);
    const ids = page.map(({ id }) => id);
    await this.audit.recordList(ctx, { action: 'stapel.listed', type: 'stapel', ids });
    const last = page.at(-1);
    const more = found.length > limit && last;
    return {
      items: await this.stapel.show(ctx, page),
      nextCursor: more ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
    };
  }

  private after(cursor: string) {
    const [createdAt, id] = decodeCursor(cursor, position);
    return sql`and (date_trunc('milliseconds', s.created_at), s.id) < (${createdAt}::timestamptz, ${id}::uuid)`;
  }
}
