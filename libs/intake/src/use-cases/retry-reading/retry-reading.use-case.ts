import { Injectable } from '@nestjs/common';
import * as actions from '../../contracts/actions.js';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { canRetry } from '../../domain/settle.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { PageRepository } from '../../persistence/page.repository.js';
import { RenditionRepository } from '../../persistence/rendition.repository.js';
import { requireReady } from '../../steps/require-ready.js';
import { ReadingQueue } from '../../steps/reading-queue.js';
import { StapelDesk, unchanged } from '../../steps/stapel-desk.js';
import type { PosteingangItem } from '../../views/intake.dto.js';
import { toPosteingangItem } from '../../views/posteingang-item-view.js';

/** Puts the failed pages of a letter back in line; without a fault it leaves the letter alone. */
@Injectable()
export class RetryReadingUseCase {
  private readonly originals = new OriginalRepository();
  private readonly pages = new PageRepository();
  private readonly renditions = new RenditionRepository();

  constructor(
    private readonly desk: StapelDesk,
    private readonly audit: AuditLog,
    private readonly queue: ReadingQueue,
  ) {}

  /** @throws PosteingangNotFound, PosteingangAlreadyFiled, PosteingangNotReady */
  async execute(ctx: Ctx, id: string): Promise<PosteingangItem> {
    const letter = await this.desk.change(ctx, id, async (at) => {
      requireReady(at.letter);
      if (!canRetry(at.letter.pagesFailed, at.letter.rendition)) {
        return unchanged('reading again would mend nothing');
      }
      const pageNos = await this.pages.reopenFailed(ctx, at);
      await this.renditions.drop(ctx, at);
      await this.originals.allowReading(ctx, at);
      await this.queue.addAwaited(ctx, at, pageNos);
      await this.audit.record(ctx, actions.posteingangRetried, { id, details: { pageNos } });
      return 'changed';
    });
    return toPosteingangItem(letter);
  }
}
