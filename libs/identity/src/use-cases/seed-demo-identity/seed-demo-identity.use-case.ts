import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { newId } from '#libs/kernel';
import { ProcessSettings, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import type { Role } from '../../contracts/index.js';
import { formatStationKey, hashSecret } from '../../domain/credentials.js';
import { hashOneTimePassword } from '../../domain/one-time-password.js';
import { randomPassword, randomSecret } from '../../machines/passwords.js';
import { OrgUnitRepository } from '../../persistence/org-unit.repository.js';
import { ScanStationRepository } from '../../persistence/scan-station.repository.js';
import { UserRepository } from '../../persistence/user.repository.js';
import { demoPeople, demoStation, demoUnits, type DemoPerson } from './demo-town.js';

/** What can be told about the demo accounts this once. */
export interface DemoAccess {
  readonly users: {
    username: string;
    password: string;
    roles: readonly Role[];
    displayName: string;
  }[];
  readonly station: { readonly id: string; readonly key: string };
}

/**
 * Peoples the demo town. When it is there already, its passwords and its key are renewed, because
 * nobody can know them any more. Refuses outside demo mode.
 */
@Injectable()
export class SeedDemoIdentityUseCase {
  private readonly units = new OrgUnitRepository();
  private readonly users = new UserRepository();
  private readonly stations = new ScanStationRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly settings: ProcessSettings,
  ) {}

  /** @returns the passwords and the key, which can be told this once */
  async execute(ctx: Ctx): Promise<DemoAccess> {
    if (!this.settings.demo) throw new Error('demo accounts exist in demo mode only');
    const known = await this.units.byName(ctx, demoStation.unit);
    if (known) return this.renew(ctx, known.id);
    const ids = await this.seedUnits(ctx);
    const unitId = (name: string): string => ids.get(name) ?? newId();
    const users = [];
    for (const person of demoPeople) {
      users.push(await this.seedPerson(ctx, person, person.units.map(unitId)));
    }
    const station = await this.seedStation(ctx, unitId(demoStation.unit));
    await this.audit.record(ctx, actions.townSeeded, { id: 'demo' });
    return { users, station };
  }

  private async renew(ctx: Ctx, unitId: string): Promise<DemoAccess> {
    const users = [];
    for (const { username, displayName, roles } of demoPeople) {
      const user = await this.users.byUsername(ctx, username);
      if (!user) continue;
      const password = randomPassword();
      const passwordHash = hashOneTimePassword(password);
      await this.users.setDemoPassword(ctx, user.id, passwordHash);
      users.push({ username, password, roles, displayName });
    }
    const station = await this.seedStation(ctx, unitId);
    await this.audit.record(ctx, actions.townAccessRenewed, { id: 'demo' });
    return { users, station };
  }

  private async seedUnits(ctx: Ctx): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const { name, parent, centralMail = false } of demoUnits) {
      const id = newId();
      ids.set(name, id);
      const parentId = parent === null ? null : (ids.get(parent) ?? null);
      await this.units.insert(ctx, { id, name, parentId, centralMail });
    }
    return ids;
  }

  private async seedPerson(ctx: Ctx, person: DemoPerson, unitIds: readonly string[]) {
    const password = randomPassword();
    const { username, displayName, roles } = person;
    const user = {
      id: newId(),
      username,
      displayName,
      roles,
      passwordHash: hashOneTimePassword(password),
      active: true,
      mustChangePassword: false,
      createdAt: ctx.now,
    };
    await this.users.insert(ctx, user, unitIds);
    return { username, password, roles, displayName };
  }

  private async seedStation(ctx: Ctx, orgUnitId: string) {
    const id = newId();
    const secret = randomSecret();
    await this.stations.insert(ctx, {
      id,
      name: demoStation.name,
      orgUnitId,
      keyHash: Buffer.from(hashSecret(secret), 'hex'),
      createdAt: ctx.now,
      revokedAt: null,
      lastSeenAt: null,
    });
    return { id, key: formatStationKey({ stationId: id, secret }) };
  }
}
