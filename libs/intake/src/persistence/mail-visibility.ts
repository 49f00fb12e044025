import { rawSql, sql, type Ctx, type Sql } from '#libs/platform';
import { visible } from '#libs/records';
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

/**
 * The same for letters: once a letter lies in an Akte, who sees the Akte sees the letter, and nobody
 * else. The aliases are those of `intake.posteingang` and its `intake.stapel`.
 */
export function visibleLetter(ctx: Ctx, letter: string, stapel: string): Sql {
  const state = sql`${rawSql(letter)}.state`;
  return sql`((${state} <> 'filed' and (${visibleMail(ctx, stapel)} or ${ownedBy(ctx, letter)}))
    or (${state} = 'filed' and ${visible(ctx, 'read', sql`${rawSql(letter)}.akte_id`)}))`;
}

/** Letters that the actor or one of the own units has been given. */
function ownedBy(ctx: Ctx, letter: string): Sql {
  const alias = rawSql(letter);
  const scope = mailScopeOf(ctx.actor);
  if (typeof scope === 'string') return sql`false`;
  return sql`(${alias}.owner_unit_id = any(${scope.orgUnitIds})
    or ${alias}.owner_id::text = ${ctx.actor.id})`;
}

/** True for rows of `intake.original` under that alias of which the actor sees a letter. */
export function hasVisibleLetter(ctx: Ctx, original: string): Sql {
  const alias = rawSql(original);
  return sql`exists (
    select 1 from intake.posteingang p
    where p.stapel_id = ${alias}.stapel_id and p.original_id = ${alias}.id
      and (p.state <> 'filed' or ${visible(ctx, 'read', sql`p.akte_id`)}))`;
}
