import { Injectable } from '@nestjs/common';
import * as actions from '../../contracts/actions.js';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { PageRepository } from '../../persistence/page.repository.js';
import { StapelDesk, unchanged } from '../../steps/stapel-desk.js';

/**
 * Takes the pages of a Stapel out of the line. They count as failed and can be read again; a page
 * that is being read at this moment ends without a result. Originals nobody has looked at yet are
 * looked at, but none of their pages is put in line. What is read again for an Akte goes on.
 */
@Injectable()
export class CancelStapelReadingUseCase {
  private readonly originals = new OriginalRepository();
  private readonly pages = new PageRepository();

  constructor(
    private readonly desk: StapelDesk,
    private readonly audit: AuditLog,
  ) {}

  /** @throws StapelNotFound */
  execute(ctx: Ctx, id: string): Promise<void> {
    return this.desk.changeStapel(ctx, id, async (at) => {
      const originalIds = await this.originals.cancelReading(ctx, at);
      if (originalIds.length === 0) return unchanged('no page of the Stapel was waiting');
      const pages = await this.pages.cancelOriginals(ctx, at, originalIds);
      const details = { originals: originalIds.length, pages };
      await this.audit.record(ctx, actions.stapelReadingCancelled, { id, details });
      return originalIds;
    });
  }
}
