import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { PosteingangNotFound } from '../../contracts/errors.js';
import { fieldsState } from '../../domain/letter-fields.js';
import { PageRepository } from '../../persistence/page.repository.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { AttachmentsView } from '../../views/attachments-view.js';
import type { PosteingangProgress } from '../../views/intake.dto.js';
import { toPageItems } from '../../views/page-item-view.js';

/**
 * How far a letter is read, for a program that waits. It is no look at the letter: nothing that
 * stands in it goes out, nothing is recorded, and its pages keep their place in line.
 */
@Injectable()
export class ShowPosteingangProgressQuery {
  private readonly letters = new PosteingangRepository();
  private readonly pages = new PageRepository();
  private readonly attachments = new AttachmentsView();

  /** @throws PosteingangNotFound */
  async execute(ctx: Ctx, id: string): Promise<PosteingangProgress> {
    const letter = await this.letters.visibleWithFields(ctx, id);
    if (!letter) throw new PosteingangNotFound();
    const { state, pageCount, pagesDone, pagesFailed } = letter;
    const pages = toPageItems(letter, await this.pages.outlines(ctx, letter));
    const fields = fieldsState(state, letter.fieldsKnown);
    const attachmentsSettled = await this.attachments.isSettled(ctx, letter);
    const counts = { pageCount, pagesDone, pagesFailed };
    return { id, state, ...counts, fieldsState: fields, attachmentsSettled, pages };
  }
}
