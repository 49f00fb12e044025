import { rawSql, sql, type Ctx, type Sql } from '#libs/platform';
import { mailScopeOf } from '../domain/mail-access.js';

/** The rule of `domain/mail-access.ts` as a condition on rows of `intake.stapel` under that alias. */
export function visibleMail(ctx: Ctx, alias: string): Sql {
  const scope = mailScopeOf(ctx.actor);
  if (scope === 'all') return sql`true`;
  if (scope === 'none') return sql`false`;
  const stapel = rawSql(alias);
  const own = sql`${stapel}.org_unit_id = any(${scope.orgUnitIds})`;
  return scope.centralMail ? sql`(${own} or ${stapel}.central_mail)` : own;
}
