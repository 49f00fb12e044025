import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Ctx } from '../context/ctx.js';
import type { SourceAction, SourceDefinition } from '../contracts/define-source.js';
import { sql, sqlList, type Sql } from '../database/sql.js';
import { Sources, type SourceQuery } from './sources.js';

/**
 * What the modules of a process let each other list, so that nobody spells foreign tables. A source
 * that is declared twice, or asked for and declared by none, stops the start.
 */
@Injectable()
export class SourceRegistry {
  private readonly queries = new Map<SourceDefinition, SourceQuery>();

  constructor(discovery: DiscoveryService) {
    for (const { instance } of discovery.getProviders()) {
      if (instance instanceof Sources) this.add(instance);
    }
  }

  /** The query of a source, for `from (${query}) s`. Call it while the process starts. */
  of(source: SourceDefinition): SourceQuery {
    const query = this.queries.get(source);
    if (!query) throw new Error(`no module declares the source ${source.kind}`);
    return query;
  }

  /** Everything that may be listed, of every module, with the column `kind` before the others. */
  all(ctx: Ctx, action: SourceAction): Sql {
    const each = [...this.queries].map(
      ([{ kind }, query]) => sql`select ${kind}::text as kind, s.* from (${query(ctx, action)}) s`,
    );
    return sqlList(each, ' union all ');
  }

  private add({ sources }: Sources): void {
    for (const { definition, query } of sources) {
      const { kind } = definition;
      const known = [...this.queries.keys()].some((other) => other.kind === kind);
      if (known) throw new Error(`two modules declare the source ${kind}`);
      this.queries.set(definition, query);
    }
  }
}
