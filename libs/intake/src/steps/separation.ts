import { Injectable } from '@nestjs/common';
import * as actions from '../contracts/actions.js';
import { AuditLog } from '#libs/audit';
import { separate, separatorsWith, type SeparatorOptions } from '#libs/letters';
import type { Ctx } from '#libs/platform';
import { ReadingSettings } from '../contracts/index.js';
import { titleFromFilename } from '../domain/filename.js';
import { withFlag, withoutFlag } from '../domain/flags.js';
import { cutLetters, type LetterCut } from '../domain/letter-cut.js';
import type { Divisibility } from '../domain/settle.js';
import type { OriginalAtDesk } from '../persistence/at-desk.js';
import { OriginalRepository } from '../persistence/original.repository.js';
import { PageRepository } from '../persistence/page.repository.js';
import { SeparationRepository, type SeparatorRow } from '../persistence/separation.repository.js';

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
  async apply(ctx: Ctx, at: OriginalAtDesk, divisibility: Divisibility): Promise<string[]> {
    const { id } = at.original;
    await this.repository.begin(ctx, at);
    if (divisibility === 'one-piece') return [];
    const pages = await this.pages.codes(ctx, id);
    const { documents, separators } = separate(pages, this.sheets);
    const cuts = cutLetters(await this.repository.letters(ctx, id), documents, pages.length);
    if (!cuts) return [];
    if (divisibility === 'filed') {
      await this.refuse(ctx, at, separators);
      return [];
    }
    return this.cut(ctx, at, cuts, separators);
  }

  private async cut(
    ctx: Ctx,
    at: OriginalAtDesk,
    cuts: readonly LetterCut[],
    separators: readonly SeparatorRow[],
  ): Promise<string[]> {
    const { id, filename, flags } = at.original;
    await this.repository.saveSeparators(ctx, at, separators);
    await this.repository.cut(ctx, at, cuts);
    const letters = (await this.repository.letters(ctx, id)).map((letter) => letter.id);
    await this.repository.nameParts(ctx, at, letters, titleFromFilename(filename));
    await this.originals.saveFlags(ctx, at, withoutFlag(flags, NOT_SEPARATED));
    const gone = cuts.filter(({ parts }) => parts.length === 0).map((letter) => letter.id);
    await this.audit.record(ctx, actions.originalSeparated, {
      id,
      details: { letters, separators: toSheets(separators), ...(gone.length > 0 ? { gone } : {}) },
    });
    return gone;
  }

  /** What is filed is what it was when somebody filed it; people are told. */
  private async refuse(
    ctx: Ctx,
    at: OriginalAtDesk,
    separators: readonly SeparatorRow[],
  ): Promise<void> {
    const { id, flags } = at.original;
    if (flags.some(({ code }) => code === NOT_SEPARATED)) return;
    await this.originals.saveFlags(ctx, at, withFlag(flags, { code: NOT_SEPARATED }));
    const details = { separators: toSheets(separators) };
    await this.audit.record(ctx, actions.separationRefused, { id, details });
  }
}

function toSheets(separators: readonly SeparatorRow[]) {
  return separators.map(({ pageNo, text }) => ({ pageNo, text }));
}
