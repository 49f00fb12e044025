import { Injectable } from '@nestjs/common';
import * as actions from '../../contracts/actions.js';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { PageRepository } from '../../persistence/page.repository.js';
import { StapelDesk, unchanged } from '../../steps/stapel-desk.js';
import type { PosteingangItem } from '../../views/intake.dto.js';
import { toPosteingangItem } from '../../views/posteingang-item-view.js';

/** Takes the pages of one letter out of the line; they count as failed and can be read again. */
@Injectable()
export class CancelLetterReadingUseCase {
  private readonly pages = new PageRepository();

  constructor(
    private readonly desk: StapelDesk,
    private readonly audit: AuditLog,
  ) {}

  /** @throws PosteingangNotFound */
  async execute(ctx: Ctx, id: string): Promise<PosteingangItem> {
    const letter = await this.desk.change(ctx, id, async (at) => {
      const pages = await this.pages.cancelLetter(ctx, at);
      if (pages === 0) return unchanged('no page of the letter was waiting');
      const { akteId } = at.letter;
      await this.audit.record(ctx, actions.readingCancelled, { id, akteId, details: { pages } });
      return 'changed';
    });
    return toPosteingangItem(letter);
  }
}
