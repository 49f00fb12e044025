import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { separate, separatorsWith, type SeparatorOptions } from '#libs/imaging';
import type { Ctx } from '#libs/platform';
import { ReadingSettings } from '../contracts/index.js';
import { titleFromFilename } from '../domain/filename.js';
import { withFlag, withoutFlag } from '../domain/flags.js';
import { cutLetters, type LetterCut } from '../domain/letter-cut.js';
import type { Divisibility } from '../domain/settle.js';
import { OriginalRepository } from '../persistence/original.repository.js';
import { PageRepository } from '../persistence/page.repository.js';
import { SeparationRepository, type SeparatorRow } from '../persistence/separation.repository.js';
import * as actions from '../contracts/actions.js';

/** The flag of an original in which a sheet was seen too late. */
const NOT_SEPARATED = 'STAPEL.NOT_SEPARATED';

/**
 * Cuts an original at its separator sheets into letters, in the transaction that has settled its last
 * page; again when pages that were read once more prove to be sheets. A sheet stays in the record of
 * the Stapel and belongs to no letter.
 */
@Injectable()
export class Separation {
  private readonly originals = new OriginalRepository();
  private readonly pages = new PageRepository();
  private readonly repository = new SeparationRepository();

  private readonly sheets: SeparatorOptions;

  constructor(
    private readonly audit: AuditLog,
    settings: ReadingSettings,
  ) {
    this.sheets = separatorsWith(settings.separators);
  }

  /** Answers with the letters that are gone, because nothing but a sheet was in them. */
  async apply(ctx: Ctx, originalId: string, divisibility: Divisibility): Promise<string[]> {
    await this.repository.begin(ctx, originalId);
    if (divisibility === 'one-piece') return [];
    const pages = await this.pages.codes(ctx, originalId);
    const { documents, separators } = separate(pages, this.sheets);
    const letters = await this.repository.letters(ctx, originalId);
    const cuts = cutLetters(letters, documents, pages.length);
    if (!cuts) return [];
    if (divisibility === 'filed') {
      await this.refuse(ctx, originalId, separators);
      return [];
    }
    return this.cut(ctx, originalId, cuts, separators);
  }

  private async cut(
    ctx: Ctx,
    originalId: string,
    cuts: readonly LetterCut[],
    separators: readonly SeparatorRow[],
  ): Promise<string[]> {
    await this.repository.saveSeparators(ctx, originalId, separators);
    await this.repository.cut(ctx, cuts);
    const letters = (await this.repository.letters(ctx, originalId)).map(({ id }) => id);
    const original = await this.originals.byId(ctx, originalId);
    if (original) {
      await this.repository.nameParts(ctx, letters, titleFromFilename(original.filename));
      const flags = withoutFlag(original.flags, NOT_SEPARATED);
      await this.originals.saveFlags(ctx, originalId, flags);
    }
    const gone = cuts.filter(({ parts }) => parts.length === 0).map(({ id }) => id);
    await this.audit.record(ctx, actions.originalSeparated, {
      id: originalId,
      details: { letters, separators: toSheets(separators), ...(gone.length > 0 ? { gone } : {}) },
    });
    return gone;
  }

  /** What is filed is what it was when somebody filed it; people are told. */
  private async refuse(
    ctx: Ctx,
    originalId: string,
    separators: readonly SeparatorRow[],
  ): Promise<void> {
    const original = await this.originals.byId(ctx, originalId);
    if (!original || original.flags.some(({ code }) => code === NOT_SEPARATED)) return;
    const flags = withFlag(original.flags, { code: NOT_SEPARATED });
    await this.originals.saveFlags(ctx, originalId, flags);
    await this.audit.record(ctx, actions.separationRefused, {
      id: originalId,
      details: { separators: toSheets(separators) },
    });
  }
}

function toSheets(separators: readonly SeparatorRow[]) {
  return separators.map(({ pageNo, text }) => ({ pageNo, text }));
}
