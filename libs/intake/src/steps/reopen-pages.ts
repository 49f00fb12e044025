import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import type { LetterAtDesk } from '../persistence/at-desk.js';
import { OriginalRepository } from '../persistence/original.repository.js';
import { PageRepository } from '../persistence/page.repository.js';
import { ReadingQueue } from './reading-queue.js';

/**
 * Has all pages of a letter read again, for instance after the engine has got better. What is read
 * lies over the earlier readings and overwrites none; a page that fails now keeps what it had.
 */
@Injectable()
export class ReopenPages {
  private readonly originals = new OriginalRepository();
  private readonly pages = new PageRepository();

  constructor(private readonly queue: ReadingQueue) {}

  /** Answers how many pages are in line. */
  async all(ctx: Ctx, at: LetterAtDesk): Promise<number> {
    const pageNos = await this.pages.reopenAll(ctx, at);
    await this.originals.allowReading(ctx, at);
    await this.queue.add(ctx, at, pageNos);
    return pageNos.length;
  }
}
