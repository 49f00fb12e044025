import type { Ctx } from '../context/ctx.js';
import type { SourceAction, SourceDefinition } from '../contracts/define-source.js';
import type { Sql } from '../database/sql.js';

/**
 * A query for the things that the actor of `ctx` may act upon so, with these columns and no others:
 * `id uuid`, `within_id uuid` (what the thing lies in, or null), `title text`, `moment timestamptz`
 * (since when). Its condition of access is inside: whoever lists it cannot leave it out.
 */
export type SourceQuery = (ctx: Ctx, action: SourceAction) => Sql;

/** A source together with its query. */
export interface DeclaredSource {
  readonly definition: SourceDefinition;
  readonly query: SourceQuery;
}

/**
 * What a module lets others list. It provides one instance:
 * `{ provide: Symbol('sources'), useValue: new Sources([{ definition: akteSource, query: akten }]) }`.
 */
export class Sources {
  constructor(readonly sources: readonly DeclaredSource[]) {}
}
