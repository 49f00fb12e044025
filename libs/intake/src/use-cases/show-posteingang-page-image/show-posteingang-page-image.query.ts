import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { pagePicture, type PageParams } from '#libs/records/contracts';
import type { OutgoingBlob } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import { PosteingangPageNotFound } from '../../contracts/errors.js';
import { LetterPages } from '../../steps/letter-page.js';

/**
 * The picture of a page. That it went out is recorded, not that somebody has looked at the page: it
 * may be a thumbnail or fetched in advance.
 */
@Injectable()
export class ShowPosteingangPageImageQuery {
  private readonly pages = new LetterPages();

  constructor(private readonly audit: AuditLog) {}

  /** @throws PosteingangNotFound, PosteingangPageNotFound also where there is no picture */
  async execute(ctx: Ctx, { id, pageNo }: PageParams): Promise<OutgoingBlob> {
    const { akteId, page } = await this.pages.get(ctx, { id, pageNo });
    const picture = pagePicture(page);
    if (!picture) throw new PosteingangPageNotFound();
    const details = { pageNo };
    await this.audit.record(ctx, actions.posteingangPageImageSent, { id, akteId, details });
    return picture;
  }
}
