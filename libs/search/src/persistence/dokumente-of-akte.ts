import { rows, sql, type Ctx, type SourceQuery } from '#libs/platform';

/** Where in the Dokumente of an Akte one is. */
export interface PlaceInAkte {
  readonly akteId: string;
  /** The last one that was had; null at the beginning. */
  readonly after: string | null;
}

/** Ids of the next Dokumente of an Akte, at most `limit`; the source asks the records for them. */
export async function nextDokumente(
  ctx: Ctx,
  source: SourceQuery,
  { akteId, after }: PlaceInAkte,
  limit: number,
): Promise<string[]> {
  const beyond = after ? sql`and d.id > ${after}` : sql``;
  const found = await rows<{ id: string }>(
    ctx,
    sql`select d.id from (${source(ctx, 'read')}) d
        where d.within_id = ${akteId} ${beyond} order by d.id limit ${limit}`,
  );
  return found.map(({ id }) => id);
}
