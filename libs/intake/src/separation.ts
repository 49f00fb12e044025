import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { newId } from '#libs/kernel';
import { separate } from '#libs/imaging';
import type { Ctx } from '#libs/platform';
import { PageRepository } from './persistence/page.repository.js';
import { SeparationRepository } from './persistence/separation.repository.js';

/**
 * Cuts an original at its separator sheets into letters, once and in the transaction that has settled
 * its last page. A sheet stays in the record of the Stapel and belongs to no letter.
 */
@Injectable()
export class Separation {
  private readonly pages = new PageRepository();
  private readonly repository = new SeparationRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @param letterId the one letter of the original, or null when it may not be cut any more */
  async apply(ctx: Ctx, originalId: string, letterId: string | null): Promise<void> {
    if (!(await this.repository.begin(ctx, originalId)) || letterId === null) return;
    const { documents, separators } = separate(await this.pages.codes(ctx, originalId));
    // Nothing but sheets: somebody has to look at them, so they stay the letter they are.
    if (documents.length === 0 || (separators.length === 0 && documents.length === 1)) return;
    await this.repository.insertSeparators(ctx, originalId, separators);
    const parts = documents.map(({ firstPage, lastPage }) => ({
      id: newId(),
      firstPage,
      lastPage,
    }));
    await this.repository.cut(ctx, letterId, parts);
    const ids = parts.map(({ id }, index) => (index === 0 ? letterId : id));
    await this.audit.record(ctx, {
      action: 'original.separated',
      object: { type: 'original', id: originalId },
      body: { letters: ids, separators: separators.map(({ pageNo, text }) => ({ pageNo, text })) },
    });
  }
}
