import type { EntityManager } from 'typeorm';
import type { Actor, Realm } from '../contracts/actor.js';
import type { ScopeDefinition } from '../contracts/define-scope.js';
import { clientIn } from '../database/query.js';
import { sql, sqlList, type Sql } from '../database/sql.js';
import type { Caller, Ctx } from './ctx.js';

type Settings = Readonly<Record<string, string>>;

/**
 * What row-level security gets to know of whoever acts: the settings that modules have declared, and
 * who it is, so that no event is written in another name by mistake. All are local to a transaction.
 */
export class Scopes {
  /** What a transaction sees while it sees more than its actor. */
  private readonly current = new WeakMap<EntityManager, Settings>();

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
   * Does a piece of work that sees more than the actor: the realms of a named system context beside
   * what the actor sees. Who acts, and in whose name events are written, stays as it is; the right of
   * the actor has been asked before, or is asked inside by a predicate. It costs no wait: the settings
   * leave together with the statements around them. Pieces may lie in one another, never side by side:
   * the end of one would blind or uncover the other.
   */
  async within<T>(
    ctx: Ctx,
    context: { readonly name: string; readonly reads: readonly Realm[] },
    work: () => Promise<T>,
  ): Promise<T> {
    const { name, reads } = context;
    const before = this.current.get(ctx.tx) ?? this.settings(ctx.actor);
    const system: Actor = { kind: 'system', id: name, roles: [], orgUnitIds: [], realms: reads };
    const wider = beside(before, this.settings(system));
    const client = await clientIn(ctx);
    const set = (settings: Settings) => {
      this.current.set(ctx.tx, settings);
      const { text, values } = settingsSql(settings);
      // In an aborted transaction it fails like every statement after it, and the settings go with it.
      client.query(text, values).catch(() => undefined);
    };
    set(wider);
    try {
      return await work();
    } finally {
      const overlapping = this.current.get(ctx.tx) !== wider;
      // Whoever catches that is left with what the actor sees.
      set(overlapping ? this.settings(ctx.actor) : before);
      if (overlapping) throw new Error(`pieces of work that see more overlap in ${name}`);
    }
  }

  private settings(actor: Actor): Settings {
    const all = this.scopes.flatMap(({ settings }) => Object.entries(settings(actor)));
    return Object.fromEntries(all);
  }
}

/** `all` of the second wins, everything else stays as in the first. */
function beside(own: Settings, wider: Settings): Settings {
  const all = Object.entries(wider).filter(([, value]) => value === 'all');
  return { ...own, ...Object.fromEntries(all) };
}

function settingsSql(settings: Settings): Sql {
  const calls = Object.entries(settings).map(
    ([name, value]) => sql`set_config(${name}, ${value}, true)`,
  );
  return sql`select ${sqlList(calls.length > 0 ? calls : [sql`1`])}`;
}
