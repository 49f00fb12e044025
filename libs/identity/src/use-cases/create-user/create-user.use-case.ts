import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { newId } from '#libs/kernel';
import { PermissionDenied, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import type { Role } from '../../contracts/index.js';
import { OrgUnitNotFound, UsernameTaken } from '../../contracts/errors.js';
import { hashOneTimePassword } from '../../domain/one-time-password.js';
import { randomPassword } from '../../machines/passwords.js';
import { OrgUnitRepository } from '../../persistence/org-unit.repository.js';
import { RoleGrantRepository } from '../../persistence/role-grant.repository.js';
import { UserRepository } from '../../persistence/user.repository.js';
import { RoleAsking } from '../../steps/role-asking.js';
import type { CreatedUser, CreateUserBody, UserAtHost } from './create-user.dto.js';

/** What an account may from its first moment on. */
interface Start {
  readonly roles: Role[];
  readonly orgUnitIds: string[];
}

/** Opens an account for a person. */
@Injectable()
export class CreateUserUseCase {
  private readonly users = new UserRepository();
  private readonly units = new OrgUnitRepository();
  private readonly grants = new RoleGrantRepository();
  private readonly asking: RoleAsking;

  constructor(private readonly audit: AuditLog) {
    this.asking = new RoleAsking(audit);
  }

  /**
   * Its roles and units hold when another person has confirmed them, who also sees the other half of its
   * password.
   *
   * @throws UsernameTaken, OrgUnitNotFound
   */
  async execute(ctx: Ctx, input: CreateUserBody): Promise<CreatedUser> {
    // Nobody learns the password it is opened with: the asking gives it another one, in halves.
    const { id, username } = await this.open(ctx, input, { roles: [], orgUnitIds: [] });
    return { id, username, ...(await this.asking.askForNew(ctx, id, input)) };
  }

  /**
   * The same on the machine itself, which is the other hand: whoever works there owns the database too.
   * Its roles hold at once, or a town could never begin.
   *
   * @throws UsernameTaken, OrgUnitNotFound
   */
  async executeAtHost(ctx: Ctx, input: CreateUserBody): Promise<UserAtHost> {
    if (ctx.actor.kind !== 'system') throw new PermissionDenied();
    const start = { roles: input.roles, orgUnitIds: [...new Set(input.orgUnitIds)] };
    for (const unitId of start.orgUnitIds) {
      if (!(await this.units.byId(ctx, unitId))) throw new OrgUnitNotFound();
    }
    const opened = await this.open(ctx, input, start);
    const grant = { id: newId(), userId: opened.id, ...start, askedBy: null } as const;
    await this.grants.insert(ctx, { ...grant, state: 'confirmed' });
    return opened;
  }

  private async open(ctx: Ctx, input: CreateUserBody, { roles, orgUnitIds }: Start) {
    const { username, displayName } = input;
    if (await this.users.byUsername(ctx, username)) throw new UsernameTaken(username);
    const id = newId();
    const password = randomPassword();
    const user = {
      id,
      username,
      displayName,
      roles,
      passwordHash: hashOneTimePassword(password),
      active: true,
      mustChangePassword: true,
      createdAt: ctx.now,
    };
    await this.users.insert(ctx, user, orgUnitIds);
    await this.audit.record(ctx, actions.userCreated, { id, details: { roles, orgUnitIds } });
    return { id, username, password };
  }
}
