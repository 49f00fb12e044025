import { exec, sql, sqlList, type Ctx } from '#libs/platform';
import type { PersonalValue, SealedEvent } from '../domain/audit-event.js';

/** Appends events; the columns follow from the body, which is all that is written. */
export class EventWriter {
  async append(
    ctx: Ctx,
    { id, body, bodyHash }: SealedEvent,
    personal: readonly PersonalValue[],
  ): Promise<void> {
    await exec(
      ctx,
      sql`insert into audit.event (id, body, body_hash)
          values (${id}, ${body}, decode(${bodyHash}, 'hex'))`,
    );
    if (personal.length === 0) return;
    const values = personal.map(
      ({ field, salt, value }) => sql`(${id}, ${field}, ${salt}, ${JSON.stringify(value)})`,
    );
    await exec(
      ctx,
      sql`insert into audit.personal_value (event_id, field, salt, value)
          values ${sqlList(values)}`,
    );
  }
}
