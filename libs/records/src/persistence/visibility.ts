import { rawSql, sql, type Ctx, type Sql } from '#libs/platform';
import { scopeOf, type AkteAction } from '../domain/access.js';

/**
 * The rule of `domain/access.ts` as a condition on rows of `records.akte` under that alias; a spec
 * holds the two together. The alias comes from our own code.
 */
export function visibleAkte(ctx: Ctx, alias: string, action: AkteAction = 'read'): Sql {
  const scope = scopeOf(ctx.actor, action);
  if (scope === 'all') return sql`true`;
  if (scope === 'none') return sql`false`;
  return sql`${rawSql(alias)}.org_unit_id = any(${scope.orgUnitIds})`;
}

/** The same for rows of any table that has an `akte_id`. */
export function visibleByAkteId(ctx: Ctx, alias: string): Sql {
  const scope = scopeOf(ctx.actor, 'read');
  if (typeof scope === 'string') return visibleAkte(ctx, alias);
  return sql`exists (
    select 1 from records.akte seen
    where seen.id = ${rawSql(alias)}.akte_id and ${visibleAkte(ctx, 'seen')})`;
}
