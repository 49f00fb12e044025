import { Injectable } from '@nestjs/common';
import * as actions from '../../contracts/actions.js';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { StapelRepository } from '../../persistence/stapel.repository.js';
import { StapelDesk, unchanged } from '../../steps/stapel-desk.js';

/** The sender says that no more originals come. Saying it again changes nothing. */
@Injectable()
export class CloseStapelUseCase {
  private readonly stapel = new StapelRepository();

  constructor(
    private readonly desk: StapelDesk,
    private readonly audit: AuditLog,
  ) {}

  /** @throws StapelNotFound */
  execute(ctx: Ctx, id: string): Promise<void> {
    return this.desk.changeStapel(ctx, id, async (at) => {
      if (at.stapel.closedAt) return unchanged('it was closed before');
      await this.stapel.close(ctx, at);
      await this.audit.record(ctx, actions.stapelClosed, { id });
      return [];
    });
  }
}
