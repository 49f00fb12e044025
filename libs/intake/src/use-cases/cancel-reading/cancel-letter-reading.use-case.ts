import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { PosteingangNotFound } from '../../contracts/errors.js';
import { PageRepository } from '../../persistence/page.repository.js';
import {
  PosteingangRepository,
  type PosteingangRow,
} from '../../persistence/posteingang.repository.js';
import { Progress } from '../../steps/progress.js';

/** Takes the pages of one letter out of the line; they count as failed and can be read again. */
@Injectable()
export class CancelLetterReadingUseCase {
  private readonly letters = new PosteingangRepository();
  private readonly pages = new PageRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly progress: Progress,
  ) {}

  /** @throws PosteingangNotFound */
  async execute(ctx: Ctx, id: string): Promise<PosteingangRow> {
    const letter = await this.letters.lock(ctx, id);
    if (!letter) throw new PosteingangNotFound();
    const pages = await this.pages.cancelLetter(ctx, letter);
    if (pages === 0) {
      ctx.trail.unchanged('no page of the letter was waiting');
      return letter;
    }
    await this.audit.record(ctx, actions.readingCancelled, {
      id,
      akteId: letter.akteId,
      details: { pages },
    });
    await this.progress.refresh(ctx, letter.stapelId, letter.originalId);
    return (await this.letters.visible(ctx, id)) ?? letter;
  }
}
