import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import type { PageParams, PageText, PageTextQuery } from '#libs/records/contracts';
import * as actions from '../../contracts/actions.js';
import { LetterPages } from '../../steps/letter-page.js';

/** The text and words of a page of a letter. */
@Injectable()
export class ShowPosteingangPageQuery {
  private readonly pages = new LetterPages();

  constructor(private readonly audit: AuditLog) {}

  /** @throws PosteingangNotFound, PosteingangPageNotFound */
  async execute(
    ctx: Ctx,
    { id, pageNo }: PageParams,
    purpose: PageTextQuery['purpose'],
  ): Promise<PageText> {
    const { akteId, page } = await this.pages.get(ctx, { id, pageNo });
    const isLook = purpose === 'look';
    const action = isLook ? actions.posteingangPageRead : actions.posteingangPageSearched;
    await this.audit.record(ctx, action, { id, akteId, details: { pageNo } });
    return page;
  }
}
