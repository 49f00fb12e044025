import { rawSql, sql, type Ctx, type Sql } from '#libs/platform';
import { visible } from '#libs/records';
import { mailScopeOf } from '../domain/mail-access.js';

/** The rule of `domain/mail-access.ts` as a condition on rows of `intake.stapel` under that alias. */
export function visibleMail(ctx: Ctx, alias: string): Sql {
  const scope = mailScopeOf(ctx.actor);
  if (scope === 'all') return sql`true`;
  if (scope === 'none') return sql`false`;
  const stapel = rawSql(alias);
  return sql`((not ${stapel}.central_mail and ${stapel}.org_unit_id = any(${scope.own}))
    or (${stapel}.central_mail and ${stapel}.org_unit_id = any(${scope.central})))`;
}

/**
 * The same for letters: once a letter lies in an Akte, who sees the Akte sees the letter, and nobody
 * else. The alias is that of `intake.posteingang`.
 */
export function visibleLetter(ctx: Ctx, letter: string): Sql {
  const alias = rawSql(letter);
  return sql`((${alias}.state <> 'filed' and ${visibleUnfiled(ctx, letter)})
    or (${alias}.state = 'filed' and ${visible(ctx, 'read', sql`${alias}.akte_id`)}))`;
}

/** Who sees, or saw, a letter as long as it lay in no Akte. */
export function visibleUnfiled(ctx: Ctx, letter: string): Sql {
  const scope = mailScopeOf(ctx.actor);
  if (scope === 'all') return sql`true`;
  if (scope === 'none') return sql`false`;
  const p = rawSql(letter);
  const { own, central, sealed, ownSealed, ownNamed, given, person } = scope;
  // Each arm can be answered by an index of its own.
  return sql`(
    (not ${p}.central_mail and not ${p}.sealed and ${p}.org_unit_id = any(${own}))
    or (not ${p}.central_mail and ${p}.sealed and ${p}.org_unit_id = any(${ownSealed})
      and (${p}.owner_id is null or ${p}.org_unit_id = any(${ownNamed})))
    or (${p}.central_mail and not ${p}.sealed and ${p}.org_unit_id = any(${central}))
    or (${p}.central_mail and ${p}.sealed and ${p}.org_unit_id = any(${sealed}))
    or ${p}.owner_id = ${person}
    or (${p}.owner_unit_id = any(${given}) and not (${p}.sealed and ${p}.owner_id is not null)))`;
}

/** True for rows of `intake.original` under that alias of which the actor sees a letter. */
export function hasVisibleLetter(ctx: Ctx, original: string): Sql {
  const alias = rawSql(original);
  return sql`exists (
    select 1 from intake.posteingang p
    where p.stapel_id = ${alias}.stapel_id and p.original_id = ${alias}.id
      and ${visibleLetter(ctx, 'p')})`;
}
