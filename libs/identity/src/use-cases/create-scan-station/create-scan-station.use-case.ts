import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { newId } from '#libs/kernel';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { formatStationKey, hashSecret } from '../../domain/credentials.js';
import { OrgUnitNotFound } from '../../contracts/errors.js';
import { randomSecret } from '../../machines/passwords.js';
import { OrgUnitRepository } from '../../persistence/org-unit.repository.js';
import { ScanStationRepository } from '../../persistence/scan-station.repository.js';
import type { CreatedScanStation, CreateScanStationBody } from './create-scan-station.dto.js';

/** Admits a scanner PC; its key is answered once and stored only as a hash. */
@Injectable()
export class CreateScanStationUseCase {
  private readonly stations = new ScanStationRepository();
  private readonly units = new OrgUnitRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws OrgUnitNotFound */
  async execute(ctx: Ctx, { name, orgUnitId }: CreateScanStationBody): Promise<CreatedScanStation> {
    if (!(await this.units.byId(ctx, orgUnitId))) throw new OrgUnitNotFound();
    const id = newId();
    const secret = randomSecret();
    await this.stations.insert(ctx, {
      id,
      name,
      orgUnitId,
      keyHash: Buffer.from(hashSecret(secret), 'hex'),
      createdAt: ctx.now,
      revokedAt: null,
      lastSeenAt: null,
    });
    await this.audit.record(ctx, actions.scanStationCreated, { id, details: { orgUnitId } });
    return { id, name, key: formatStationKey({ stationId: id, secret }) };
  }
}
