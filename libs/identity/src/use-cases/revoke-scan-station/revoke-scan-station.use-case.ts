import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { ScanStationNotFound } from '../../contracts/errors.js';
import { ScanStationRepository } from '../../persistence/scan-station.repository.js';

/** Makes the key of a station worthless at once; what it delivered stays. */
@Injectable()
export class RevokeScanStationUseCase {
  private readonly stations = new ScanStationRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws ScanStationNotFound */
  async execute(ctx: Ctx, id: string): Promise<void> {
    if (!(await this.stations.byId(ctx, id))) throw new ScanStationNotFound();
    if (!(await this.stations.revoke(ctx, id))) {
      ctx.trail.unchanged('somebody has revoked it before');
      return;
    }
    await this.audit.record(ctx, actions.scanStationRevoked, { id });
  }
}
