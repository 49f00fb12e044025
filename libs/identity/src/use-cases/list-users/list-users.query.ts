import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { roleSchema } from '../../contracts/index.js';
import * as actions from '../../contracts/actions.js';
import { UserRepository, type ListedUser } from '../../persistence/user.repository.js';

/** An account as the operator sees it. */
export const userItem = z
  .strictObject({
    id: z.uuid(),
    username: z.string(),
    displayName: z.string(),
    roles: z.array(roleSchema),
    orgUnits: z.array(z.string()).describe('Names of the units it belongs to'),
    active: z.boolean(),
    waitsUntil: z.iso
      .datetime()
      .nullable()
      .describe('End of the longest wait of somebody who has failed under this name'),
  })
  .meta({ id: 'UserItem' });

export type UserItem = z.infer<typeof userItem>;

/** Every account, without anything of its password. */
@Injectable()
export class ListUsersQuery {
  private readonly users = new UserRepository();

  constructor(private readonly audit: AuditLog) {}

  async execute(ctx: Ctx): Promise<{ items: UserItem[] }> {
    const users = await this.users.list(ctx);
    const ids = users.map(({ id }) => id);
    await this.audit.recordList(ctx, actions.usersListed, { ids });
    return { items: users.map(toUserItem) };
  }
}

function toUserItem(user: ListedUser): UserItem {
  const { id, username, displayName, roles, orgUnits, active } = user;
  const waitsUntil = user.waitsUntil?.toISOString() ?? null;
  return { id, username, displayName, roles, orgUnits, active, waitsUntil };
}
