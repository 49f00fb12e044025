import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { StapelNotFound } from '../../contracts/errors.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { PageRepository } from '../../persistence/page.repository.js';
import { StapelRepository } from '../../persistence/stapel.repository.js';
import { Progress } from '../../steps/progress.js';

/**
 * Takes the pages of a Stapel out of the line. They count as failed and can be read again; a page
 * that is being read at this moment ends without a result. Originals nobody has looked at yet are
 * looked at, but none of their pages is put in line. What is read again for an Akte goes on.
 */
@Injectable()
export class CancelStapelReadingUseCase {
  private readonly stapel = new StapelRepository();
  private readonly originals = new OriginalRepository();
  private readonly pages = new PageRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly progress: Progress,
  ) {}

  /** @throws StapelNotFound */
  async execute(ctx: Ctx, id: string): Promise<void> {
    if (!(await this.stapel.visible(ctx, id))) throw new StapelNotFound();
    await this.stapel.lock(ctx, id);
    const originalIds = await this.originals.cancelReading(ctx, id);
    const pages = await this.pages.cancelOriginals(ctx, originalIds);
    if (originalIds.length === 0) {
      ctx.trail.unchanged('no page of the Stapel was waiting');
      return;
    }
    await this.audit.record(ctx, actions.stapelReadingCancelled, {
      id,
      details: { originals: originalIds.length, pages },
    });
    await this.progress.refreshAll(ctx, id, originalIds);
  }
}
