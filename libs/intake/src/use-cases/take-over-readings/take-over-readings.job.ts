import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import {
  HandlesJob,
  Transactions,
  type Ctx,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import { DokumentNotFound, Dokumente } from '#libs/records';
import { dokumentHasNewTexts, type PageText } from '#libs/records/contracts';
import { pageInLetter } from '../../domain/letter-pages.js';
import { takeOverReadings } from '../../jobs.js';
import { PageRepository } from '../../persistence/page.repository.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import type { PosteingangRow } from '../../persistence/rows.js';
import { noted, StapelDesk, unchanged } from '../../steps/stapel-desk.js';

/** Lays what was read again over the texts that the Akte has, in one transaction and once. */
@HandlesJob(takeOverReadings, { reads: ['mail', 'akten'], records: dokumentHasNewTexts })
@Injectable()
export class TakeOverReadingsJob implements JobHandler<typeof takeOverReadings> {
  private readonly letters = new PosteingangRepository();
  private readonly pages = new PageRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly desk: StapelDesk,
    private readonly dokumente: Dokumente,
  ) {}

  async handle(
    { letterId }: z.infer<typeof takeOverReadings.schema>,
    { caller }: JobAttempt,
  ): Promise<JobResult> {
    return this.transactions.run(caller, async (ctx) => {
      let result: JobResult = 'SKIPPED';
      await this.desk.changeIfThere(ctx, letterId, async (at) => {
        const since = await this.letters.readingAgainSince(ctx, letterId);
        if (!since || !isReadAgain(at.letter)) return unchanged('nothing is to be taken over');
        await this.letters.setReadingAgain(ctx, at, null);
        const { dokumentId } = at.letter;
        const taken = dokumentId ? await this.takeOver(ctx, at.letter, dokumentId, since) : 0;
        if (taken === 0) return noted('no Akte has got new texts');
        result = 'SUCCESS';
        return 'changed';
      });
      return result;
    });
  }

  /** Answers how many pages the Dokument has taken. */
  private async takeOver(
    ctx: Ctx,
    letter: PosteingangRow,
    dokumentId: string,
    since: Date,
  ): Promise<number> {
    let taken = 0;
    const texts = async function* (pages: PageRepository): AsyncGenerator<PageText> {
      for await (const { pageNo, reading } of pages.pagesReadSince(ctx, letter, since)) {
        if (!reading) continue;
        taken += 1;
        yield { ...reading, pageNo: pageInLetter(letter, pageNo) };
      }
    };
    try {
      await this.dokumente.addReadings(ctx, dokumentId, texts(this.pages));
    } catch (error) {
      // Withdrawn meanwhile: the readings stay with the letter.
      if (!(error instanceof DokumentNotFound)) throw error;
    }
    return taken;
  }
}

function isReadAgain({ pagesDone, pagesFailed, pageCount }: PosteingangRow): boolean {
  return pagesDone + pagesFailed >= pageCount;
}
