import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { newId } from '#libs/kernel';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { OrgUnitNotFound, UsernameTaken } from '../../contracts/errors.js';
import { hashOneTimePassword } from '../../domain/one-time-password.js';
import { randomPassword } from '../../machines/passwords.js';
import { OrgUnitRepository } from '../../persistence/org-unit.repository.js';
import { UserRepository } from '../../persistence/user.repository.js';
import type { CreatedUser, CreateUserBody } from './create-user.dto.js';

/** Opens an account for a person. */
@Injectable()
export class CreateUserUseCase {
  private readonly users = new UserRepository();
  private readonly units = new OrgUnitRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws UsernameTaken, OrgUnitNotFound */
  async execute(ctx: Ctx, input: CreateUserBody): Promise<CreatedUser> {
    const { username, displayName, roles } = input;
    const orgUnitIds = [...new Set(input.orgUnitIds)];
    if (await this.users.byUsername(ctx, username)) throw new UsernameTaken(username);
    for (const unitId of orgUnitIds) {
      if (!(await this.units.byId(ctx, unitId))) throw new OrgUnitNotFound();
    }
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
    const body = { roles, orgUnitIds };
    await this.audit.record(ctx, actions.userCreated, { id, details: body });
    return { id, username, password };
  }
}
