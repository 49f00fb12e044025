import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { StapelNotFound } from '../../contracts/errors.js';
import { StapelRepository } from '../../persistence/stapel.repository.js';
import { Progress } from '../../steps/progress.js';

/** The sender says that no more originals come. Saying it again changes nothing. */
@Injectable()
export class CloseStapelUseCase {
  private readonly stapel = new StapelRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly progress: Progress,
  ) {}

  /** @throws StapelNotFound */
  async execute(ctx: Ctx, id: string): Promise<void> {
    if (!(await this.stapel.visible(ctx, id))) throw new StapelNotFound();
    const stapel = await this.stapel.lock(ctx, id);
    if (!stapel || stapel.closedAt) {
      ctx.trail.unchanged('it was closed before');
      return;
    }
    await this.stapel.setState(ctx, id, stapel.state, ctx.now);
    await this.audit.record(ctx, actions.stapelClosed, { id });
    await this.progress.settleStapel(ctx, { ...stapel, closedAt: ctx.now });
  }
}
