import { rawSql, sql, sqlList, type Ctx, type Sql } from '#libs/platform';
import { grantsOf, type AkteAction, type Grant } from '../domain/akten-access.js';

/**
 * The rule of `domain/akten-access.ts` as a condition on rows of `records.akte` under that alias; a spec
 * holds the two together. The alias comes from our own code.
 */
export function visibleAkte(ctx: Ctx, alias: string, action: AkteAction): Sql {
  const grants = grantsOf(ctx.actor, action);
  if (grants.length === 0) return sql`false`;
  if (seesAll(grants)) return sql`true`;
  return sql`(${sqlList(
    grants.map((grant) => admits(grant, alias)),
    ' or ',
  )})`;
}

/**
 * The condition "the actor may do that with the Akte of this id", for rows of any table that hold
 * one, as in `visible(ctx, 'read', sql`p.akte_id`)`. The one way in for queries of rooms above.
 */
export function visible(ctx: Ctx, action: AkteAction, akteId: Sql): Sql {
  const grants = grantsOf(ctx.actor, action);
  if (grants.length === 0) return sql`false`;
  if (seesAll(grants)) return sql`true`;
  return sql`exists (
    select 1 from records.akte seen
    where seen.id = ${akteId} and ${visibleAkte(ctx, 'seen', action)})`;
}

/**
 * The condition for rows of `records.dokument` under that alias. Who may do it with the Akte may do
 * it with each Dokument in it; a right to single Dokumente has its place here.
 */
export function visibleDokument(ctx: Ctx, alias: string, action: AkteAction): Sql {
  return visible(ctx, action, sql`${rawSql(alias)}.akte_id`);
}

function seesAll(grants: readonly Grant[]): boolean {
  return grants.some(({ kind }) => kind === 'all');
}

function admits(grant: Grant, alias: string): Sql {
  switch (grant.kind) {
    case 'all':
      return sql`true`;
    case 'units':
      return sql`${rawSql(alias)}.org_unit_id = any(${grant.ids})`;
  }
}
