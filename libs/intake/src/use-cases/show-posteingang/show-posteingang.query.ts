import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { PosteingangNotFound } from '../../domain/intake.errors.js';
import type { PosteingangDto } from '../../intake.dto.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { PosteingangView } from '../../posteingang-view.js';

/** A letter with its pages and proposals. */
@Injectable()
export class ShowPosteingangQuery {
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly view: PosteingangView,
  ) {}

  /** @throws PosteingangNotFound */
  async execute(ctx: Ctx, id: string): Promise<PosteingangDto> {
    const letter = await this.letters.visible(ctx, id);
    if (!letter) throw new PosteingangNotFound();
    const object = { type: 'posteingang', id };
    const { akteId } = letter;
    await this.audit.recordRead(ctx, { action: 'posteingang.read', object, akteId });
    return this.view.show(ctx, letter);
  }
}
