import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { PosteingangNotFound } from '../../domain/intake.errors.js';
import type { PosteingangDto } from '../../views/intake.dto.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { PosteingangView } from '../../views/posteingang-view.js';
import { ReadingQueue } from '../../steps/reading-queue.js';

/** A letter with its pages and proposals; what is not read of it comes first from now on. */
@Injectable()
export class ShowPosteingangQuery {
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly view: PosteingangView,
    private readonly queue: ReadingQueue,
  ) {}

  /** @throws PosteingangNotFound */
  async execute(ctx: Ctx, id: string): Promise<PosteingangDto> {
    const letter = await this.letters.visible(ctx, id);
    if (!letter) throw new PosteingangNotFound();
    const object = { type: 'posteingang', id };
    const { akteId } = letter;
    await this.audit.recordRead(ctx, { action: 'posteingang.read', object, akteId });
    if (letter.state === 'reading') await this.queue.hasten(ctx, letter.originalId);
    return this.view.show(ctx, letter);
  }
}
