import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { Records } from '#libs/records';
import * as actions from '../../contracts/actions.js';
import {
  PosteingangAlreadyFiled,
  PosteingangNotFound,
  PosteingangNotReady,
} from '../../contracts/errors.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { PageRepository } from '../../persistence/page.repository.js';
import {
  PosteingangRepository,
  type PosteingangRow,
} from '../../persistence/posteingang.repository.js';
import { RenditionRepository } from '../../persistence/rendition.repository.js';
import { Progress } from '../../steps/progress.js';
import { ReadingQueue } from '../../steps/reading-queue.js';

/**
 * Has all pages of a letter read again, for instance after the engine has got better. What is read
 * lies over the earlier readings and overwrites none; a page that fails now keeps what it had.
 */
@Injectable()
export class ReReadUseCase {
  private readonly letters = new PosteingangRepository();
  private readonly originals = new OriginalRepository();
  private readonly pages = new PageRepository();
  private readonly renditions = new RenditionRepository();

  constructor(
    private readonly records: Records,
    private readonly audit: AuditLog,
    private readonly queue: ReadingQueue,
    private readonly progress: Progress,
  ) {}

  /** A letter of the inbox. @throws PosteingangNotFound, PosteingangNotReady, PosteingangAlreadyFiled */
  async letter(ctx: Ctx, id: string): Promise<PosteingangRow> {
    const letter = await this.letters.lock(ctx, id);
    if (!letter) throw new PosteingangNotFound();
    if (letter.state === 'filed') throw new PosteingangAlreadyFiled(letter.aktenzeichen ?? '');
    if (letter.state === 'reading') throw new PosteingangNotReady();
    await this.renditions.drop(ctx, id);
    const pages = await this.reopen(ctx, letter);
    await this.audit.record(ctx, actions.reReadingRequested, { id, details: { pages } });
    await this.progress.refresh(ctx, letter.stapelId, letter.originalId);
    return (await this.letters.visible(ctx, id)) ?? letter;
  }

  /**
   * The letter that a Dokument was. Its PDF stays the one that was filed; search and page texts follow
   * when all pages are read.
   *
   * @throws DokumentNotFound, AkteClosed
   */
  async dokument(ctx: Ctx, dokumentId: string): Promise<void> {
    const id = await this.letters.idOfDokument(ctx, dokumentId);
    const letter = id && (await this.letters.lock(ctx, id));
    const { akte } = await this.records.lockOpenDokument(ctx, dokumentId);
    if (!letter || letter.dokumentId !== dokumentId) {
      ctx.trail.unchanged('the Dokument was no letter');
      return;
    }
    const pages = await this.reopen(ctx, letter);
    await this.letters.setReadingAgain(ctx, letter.id, ctx.now);
    await this.audit.record(ctx, actions.dokumentReReadingRequested, {
      id: dokumentId,
      akteId: akte.id,
      details: { pages },
    });
    await this.progress.refresh(ctx, letter.stapelId, letter.originalId);
  }

  private async reopen(ctx: Ctx, letter: PosteingangRow): Promise<number> {
    const original = await this.originals.byId(ctx, letter.originalId);
    if (!original) throw new PosteingangNotFound();
    const pageNos = await this.pages.reopenAll(ctx, letter);
    await this.originals.allowReading(ctx, original.id);
    await this.queue.add(ctx, original, pageNos);
    return pageNos.length;
  }
}
