import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import {
  PosteingangAlreadyFiled,
  PosteingangNotFound,
  PosteingangNotReady,
} from '../../contracts/errors.js';
import { canRetry } from '../../domain/settle.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { PageRepository } from '../../persistence/page.repository.js';
import {
  PosteingangRepository,
  type PosteingangRow,
} from '../../persistence/posteingang.repository.js';
import { RenditionRepository } from '../../persistence/rendition.repository.js';
import { Progress } from '../../steps/progress.js';
import { ReadingQueue } from '../../steps/reading-queue.js';

/** Puts the failed pages of a letter back in line; without a fault it leaves the letter alone. */
@Injectable()
export class RetryReadingUseCase {
  private readonly letters = new PosteingangRepository();
  private readonly originals = new OriginalRepository();
  private readonly pages = new PageRepository();
  private readonly renditions = new RenditionRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly queue: ReadingQueue,
    private readonly progress: Progress,
  ) {}

  /** @throws PosteingangNotFound, PosteingangAlreadyFiled, PosteingangNotReady */
  async execute(ctx: Ctx, id: string): Promise<PosteingangRow> {
    const letter = await this.letters.lock(ctx, id);
    const original = letter && (await this.originals.byId(ctx, letter.originalId));
    if (!letter || !original) throw new PosteingangNotFound();
    if (letter.state === 'filed') throw new PosteingangAlreadyFiled(letter.aktenzeichen ?? '');
    // Its PDF is being built from the readings of now; it would be taken for one of the new ones.
    if (letter.rendition === 'waiting') throw new PosteingangNotReady();
    if (!canRetry(letter.pagesFailed, letter.rendition)) {
      ctx.trail.unchanged('reading again would mend nothing');
      return letter;
    }
    const pageNos = await this.pages.reopenFailed(ctx, letter);
    await this.renditions.drop(ctx, id);
    await this.originals.allowReading(ctx, original.id);
    await this.queue.add(ctx, original, pageNos, 'awaited');
    await this.audit.record(ctx, actions.posteingangRetried, { id, details: { pageNos } });
    await this.progress.refresh(ctx, letter.stapelId, original.id);
    return (await this.letters.visible(ctx, id)) ?? letter;
  }
}
