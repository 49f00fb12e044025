import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import type { PageText } from '#libs/records/contracts';
import {
  MailPageNotFound,
  MailWithoutRendition,
  PosteingangNotFound,
} from '../../domain/intake.errors.js';
import { isWhole, pageInOriginal } from '../../domain/letter-range.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { PageRepository } from '../../persistence/page.repository.js';
import {
  PosteingangRepository,
  type PosteingangRow,
} from '../../persistence/posteingang.repository.js';

/** Fetches pages and bytes of a letter for whoever may see it. */
@Injectable()
export class ShowPosteingangPageQuery {
  private readonly letters = new PosteingangRepository();
  private readonly originals = new OriginalRepository();
  private readonly pages = new PageRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws PosteingangNotFound, MailPageNotFound */
  async page(ctx: Ctx, id: string, pageNo: number): Promise<PageText> {
    const letter = await this.find(ctx, id);
    const own = pageInOriginal(letter, pageNo);
    const page = own === null ? null : await this.pages.page(ctx, letter.originalId, own);
    if (!page?.reading) throw new MailPageNotFound();
    await this.record(ctx, letter, 'posteingang.page-read', { pageNo });
    return { ...page.reading, pageNo };
  }

  /** The blob that goes out. @throws PosteingangNotFound, MailWithoutRendition */
  async content(ctx: Ctx, id: string, wanted: 'original' | 'rendition') {
    const letter = await this.find(ctx, id);
    const { renditionSha256 } = letter;
    const original = await this.originals.byId(ctx, letter.originalId);
    if (!original) throw new PosteingangNotFound();
    const { filename, mime } = original;
    // The whole of an original that was cut holds the letters of others.
    const as = isWhole(letter) ? wanted : 'rendition';
    if (as === 'rendition' && !renditionSha256) throw new MailWithoutRendition();
    await this.record(ctx, letter, 'posteingang.downloaded', { as });
    if (as === 'original' || !renditionSha256) return { sha256: original.sha256, mime, filename };
    const name = `${filename.replace(/\.[^.]+$/, '')}.pdf`;
    return { sha256: renditionSha256, mime: 'application/pdf', filename: name };
  }

  private async find(ctx: Ctx, id: string): Promise<PosteingangRow> {
    const letter = await this.letters.visible(ctx, id);
    if (!letter) throw new PosteingangNotFound();
    return letter;
  }

  /** Reads of a letter that is filed belong to the history of its Akte. */
  private record(
    ctx: Ctx,
    { id, akteId }: { id: string; akteId: string | null },
    action: string,
    body: object,
  ): Promise<void> {
    return this.audit.record(ctx, {
      action,
      object: { type: 'posteingang', id },
      akteId,
      body: { ...body },
    });
  }
}
