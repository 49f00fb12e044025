import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import type { ScanStation } from '../../persistence/identity.entities.js';
import { ScanStationRepository } from '../../persistence/scan-station.repository.js';

/** Every scan station, without anything of its key. */
@Injectable()
export class ListScanStationsQuery {
  private readonly stations = new ScanStationRepository();

  constructor(private readonly audit: AuditLog) {}

  async execute(ctx: Ctx) {
    const stations = await this.stations.list(ctx);
    const ids = stations.map(({ id }) => id);
    await this.audit.recordList(ctx, actions.scanStationsListed, { ids });
    return { items: stations.map(toScanStationItem) };
  }
}

function toScanStationItem(station: ScanStation) {
  const { id, name, orgUnitId, createdAt, revokedAt, lastSeenAt } = station;
  return {
    ...{ id, name, orgUnitId },
    createdAt: createdAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  };
}
