import type { Actor, Realm } from '../contracts/actor.js';
import type { ScopeDefinition } from '../contracts/define-scope.js';
import { exec } from '../database/query.js';
import { sql, sqlList, type Sql } from '../database/sql.js';
import type { Caller, Ctx } from './ctx.js';

/**
 * What row-level security gets to know of whoever acts: the settings that modules have declared, and
 * who it is, so that no event can be written in another name. All are local to a transaction.
 */
export class Scopes {
  constructor(private readonly scopes: readonly ScopeDefinition[]) {}

  /** The statement that gives a fresh transaction its context. */
  of({ actor, onBehalfOf, requestId }: Caller): Sql {
    return settingsSql({
      'aktei.actor_kind': actor.kind,
      'aktei.actor_id': actor.id,
      'aktei.on_behalf_of': onBehalfOf ?? '',
      'aktei.request_id': requestId,
      ...this.settings(actor),
    });
  }

  /**
   * Does a piece of work that sees more than the actor: a named system context with its realms. Who
   * acts, and in whose name events are written, stays as it is; the right of the actor has been asked
   * before, or is asked inside by a predicate.
   */
  async within<T>(
    ctx: Ctx,
    context: { readonly name: string; readonly reads: readonly Realm[] },
    work: () => Promise<T>,
  ): Promise<T> {
    const { name, reads } = context;
    const system: Actor = { kind: 'system', id: name, roles: [], orgUnitIds: [], realms: reads };
    await exec(ctx, settingsSql(this.settings(system)));
    const result = await work();
    // Not after a failure: the transaction is aborted, and with it its settings.
    await exec(ctx, settingsSql(this.settings(ctx.actor)));
    return result;
  }

  private settings(actor: Actor): Readonly<Record<string, string>> {
    const all = this.scopes.flatMap(({ settings }) => Object.entries(settings(actor)));
    return Object.fromEntries(all);
  }
}

function settingsSql(settings: Readonly<Record<string, string>>): Sql {
  const calls = Object.entries(settings).map(
    ([name, value]) => sql`set_config(${name}, ${value}, true)`,
  );
  return sql`select ${sqlList(calls.length > 0 ? calls : [sql`1`])}`;
}
