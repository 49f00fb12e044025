import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { roleSchema } from '../../contracts/index.js';
import * as actions from '../../contracts/actions.js';
import type { AppUser } from '../../persistence/identity.entities.js';
import { UserRepository } from '../../persistence/user.repository.js';

/** An account as the operator sees it. */
export const userItem = z
  .strictObject({
    id: z.uuid(),
    username: z.string(),
    displayName: z.string(),
    roles: z.array(roleSchema),
    active: z.boolean(),
    lockedUntil: z.iso.datetime().nullable(),
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

function toUserItem(user: AppUser): UserItem {
  const { id, username, displayName, roles, active, lockedUntil } = user;
  return {
    ...{ id, username, displayName, roles, active },
    lockedUntil: lockedUntil?.toISOString() ?? null,
  };
}
