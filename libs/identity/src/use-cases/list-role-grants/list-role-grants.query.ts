import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { rows, sql, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { roleSchema } from '../../contracts/index.js';
import * as may from '../../contracts/permissions.js';
import { allows } from '../../domain/holds-permission.js';

/** Grants that are decided, of which the newest are shown; all others stand in the log. */
const DECIDED_SHOWN = 100;

const named = z.strictObject({ id: z.uuid(), name: z.string() });

/** Rights that somebody has given, and what became of it. */
export const roleGrantItem = z
  .strictObject({
    id: z.uuid(),
    state: z.enum(['open', 'confirmed', 'rejected', 'withdrawn', 'lapsed']),
    user: named.extend({ username: z.string() }),
    roles: z.array(roleSchema),
    orgUnits: z.array(named),
    askedBy: named.nullable().describe('Null where it was done on the machine itself'),
    askedAt: z.iso.datetime(),
    decidedBy: named
      .nullable()
      .describe('Null while it waits, and where the machine itself decided'),
    decidedAt: z.iso.datetime().nullable(),
    youMay: z.array(z.enum(['confirm', 'reject', 'withdraw'])),
  })
  .meta({ id: 'RoleGrantItem' });

export type RoleGrantItem = z.infer<typeof roleGrantItem>;

type Row = Omit<RoleGrantItem, 'askedAt' | 'decidedAt' | 'youMay'> & {
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
};

/** What waits for a second person, all of it, and what was decided last. */
@Injectable()
export class ListRoleGrantsQuery {
  constructor(private readonly audit: AuditLog) {}

  async execute(ctx: Ctx): Promise<{ items: RoleGrantItem[] }> {
    const found = await rows<Row>(ctx, LISTED);
    await this.audit.recordList(ctx, actions.roleGrantsListed, { ids: found.map(({ id }) => id) });
    return { items: found.map((row) => toRoleGrantItem(ctx, row)) };
  }
}

/** Never the half of a password. */
const SHOWN = sql`id, user_id, roles, org_unit_ids, state, asked_by, asked_at, decided_by, decided_at`;

const LISTED = sql`
  with shown as (
    select ${SHOWN} from identity.role_grant where state = 'open'
    union all
    (select ${SHOWN} from identity.role_grant where state <> 'open'
      order by decided_at desc, id desc limit ${DECIDED_SHOWN})
  )
  select g.id, g.state, g.roles, g.asked_at as "askedAt", g.decided_at as "decidedAt",
    json_build_object('id', u.id, 'name', u.display_name, 'username', u.username) as "user",
    case when a.id is not null then json_build_object('id', a.id, 'name', a.display_name) end
      as "askedBy",
    case when d.id is not null then json_build_object('id', d.id, 'name', d.display_name) end
      as "decidedBy",
    (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name), '[]')
      from identity.org_unit o where o.id = any(g.org_unit_ids)) as "orgUnits"
  from shown g
    join identity.app_user u on u.id = g.user_id
    left join identity.app_user a on a.id = g.asked_by
    left join identity.app_user d on d.id = g.decided_by
  order by g.state = 'open' desc, coalesce(g.decided_at, g.asked_at) desc, g.id desc`;

function toRoleGrantItem(ctx: Ctx, row: Row): RoleGrantItem {
  return {
    ...row,
    askedAt: row.askedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    youMay: stepsOf(ctx, row),
  };
}

function stepsOf({ actor }: Ctx, { state, askedBy, user }: Row): RoleGrantItem['youMay'] {
  if (state !== 'open' || !allows(actor, may.manageUsers)) return [];
  if (askedBy?.id === actor.id) return ['withdraw'];
  return user.id === actor.id ? ['reject'] : ['confirm', 'reject'];
}
