import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { PosteingangNotFound } from '../../contracts/errors.js';
import * as actions from '../../contracts/actions.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { ReadingQueue } from '../../steps/reading-queue.js';
import type { PosteingangDto } from '../../views/intake.dto.js';
import { PosteingangView } from '../../views/posteingang-view.js';
import type { LetterQuery } from './show-posteingang.dto.js';

/** A letter with its pages and proposals. What is not read of an opened one comes first from now on. */
@Injectable()
export class ShowPosteingangQuery {
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly view: PosteingangView,
    private readonly queue: ReadingQueue,
  ) {}

  /** @throws PosteingangNotFound */
  async execute(ctx: Ctx, id: string, purpose: LetterQuery['purpose']): Promise<PosteingangDto> {
    const letter = await this.letters.visibleWithFields(ctx, id);
    if (!letter) throw new PosteingangNotFound();
    const isLook = purpose === 'look';
    const action = isLook ? actions.posteingangRead : actions.posteingangPrefetched;
    await this.audit.record(ctx, action, { id, akteId: letter.akteId });
    if (isLook && letter.state === 'reading') await this.queue.hasten(ctx, letter.originalId);
    return this.view.show(ctx, letter);
  }
}
