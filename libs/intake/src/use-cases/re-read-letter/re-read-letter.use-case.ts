import { Injectable } from '@nestjs/common';
import * as actions from '../../contracts/actions.js';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { RenditionRepository } from '../../persistence/rendition.repository.js';
import { requireReady } from '../../steps/require-ready.js';
import { ReopenPages } from '../../steps/reopen-pages.js';
import { StapelDesk } from '../../steps/stapel-desk.js';
import type { PosteingangItem } from '../../views/intake.dto.js';
import { toPosteingangItem } from '../../views/posteingang-item-view.js';

/** Has all pages of a letter of the inbox read again; its PDF is built anew after them. */
@Injectable()
export class ReReadLetterUseCase {
  private readonly renditions = new RenditionRepository();

  constructor(
    private readonly desk: StapelDesk,
    private readonly reopenPages: ReopenPages,
    private readonly audit: AuditLog,
  ) {}

  /** @throws PosteingangNotFound, PosteingangNotReady, PosteingangAlreadyFiled */
  async execute(ctx: Ctx, id: string): Promise<PosteingangItem> {
    const letter = await this.desk.change(ctx, id, async (at) => {
      requireReady(at.letter);
      await this.renditions.drop(ctx, at);
      const pages = await this.reopenPages.all(ctx, at);
      await this.audit.record(ctx, actions.reReadingRequested, { id, details: { pages } });
      return 'changed';
    });
    return toPosteingangItem(letter);
  }
}
