import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { errorCode } from '#libs/kernel';
import type { FieldPage } from '#libs/letters';
import {
  HandlesJob,
  nothing,
  Transactions,
  type Caller,
  type Ctx,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import { Town } from '#libs/town';
import { hasOwnAttachments } from '../../domain/letter-bytes.js';
import { LOOKED_AT, PAGES_LOOKED_AT } from '../../domain/letter-fields.js';
import { pageInLetter, type LetterRange } from '../../domain/letter-pages.js';
import { readFields } from '../../jobs.js';
import { FieldReader, FieldsNotDetermined } from '../../machines/field-reader.js';
import { usedOf } from '../../domain/sealed-letter.js';
import { NOTHING_READ, outlineOf } from '../../domain/letter-outline.js';
import {
  LetterFieldsRepository,
  type LetterFields,
} from '../../persistence/letter-fields.repository.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { PageRepository } from '../../persistence/page.repository.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { noted, StapelDesk, unchanged } from '../../steps/stapel-desk.js';

/** What is known of a letter of which nothing is. */
const NOTHING = { fields: [], clues: [], outline: NOTHING_READ };

/** What the rules are given, and when the letter came. */
interface ToRead {
  readonly inputs: string;
  readonly pages: readonly FieldPage[];
  /** Data of e-invoices in the original. */
  readonly invoiceData: readonly string[];
  readonly receivedAt: Date;
  readonly sealed: boolean;
}

/**
 * Has rules go over the beginning of a letter and keeps what they propose, for exactly the readings
 * that they were given. Only a text that stops them, or of which they say what the database refuses to keep, is
 * noted as not determined, after the last attempt.
 */
@HandlesJob(readFields, {
  reads: ['mail'],
  records: nothing('what is proposed follows from pages whose reading is recorded'),
})
@Injectable()
export class ReadFieldsJob implements JobHandler<typeof readFields> {
  private readonly letters = new PosteingangRepository();
  private readonly pages = new PageRepository();
  private readonly originals = new OriginalRepository();
  private readonly known = new LetterFieldsRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly reader: FieldReader,
    private readonly desk: StapelDesk,
    private readonly town: Town,
  ) {}

  async handle(
    { letterId }: z.infer<typeof readFields.schema>,
    { caller, lastAttempt }: JobAttempt,
  ): Promise<JobResult> {
    const found = await this.transactions.look(caller, (ctx) => this.toRead(ctx, letterId));
    if (!found) return 'SKIPPED';
    const { inputs } = found;
    const reader = this.reader.name;
    try {
      const read = usedOf(await this.reader.read(found), found.sealed);
      const outline = outlineOf(read.fields, this.town.dayOf(found.receivedAt));
      return await this.save(caller, letterId, { inputs, reader, state: 'read', ...read, outline });
    } catch (error) {
      if (!isOfTheText(error) || !lastAttempt) throw error;
      const nothingKnown = { ...NOTHING, state: 'not-determined' } as const;
      await this.save(caller, letterId, { inputs, reader, ...nothingKnown });
      return 'FAILED';
    }
  }

  /** Null where nothing is to be read: filed, gone, waiting for more pages, or known already. */
  private async toRead(ctx: Ctx, letterId: string): Promise<ToRead | null> {
    const known = await this.known.situation(ctx, letterId, this.reader);
    if (!known?.inputs || known.awaited || !known.due) return null;
    const letter = await this.letters.byId(ctx, letterId);
    if (!letter) return null;
    const pages = await this.pages.beginnings(ctx, beginningOf(letter), LOOKED_AT);
    return {
      inputs: known.inputs,
      pages: pages.map((page) => ({ ...page, pageNo: pageInLetter(letter, page.pageNo) })),
      invoiceData: hasOwnAttachments(letter)
        ? await this.originals.invoiceData(ctx, letter.originalId)
        : [],
      receivedAt: letter.receivedAt,
      sealed: letter.sealed,
    };
  }

  private async save(caller: Caller, letterId: string, read: LetterFields): Promise<JobResult> {
    let result: JobResult = 'SKIPPED';
    await this.transactions.run(caller, (ctx) =>
      this.desk.changeIfThere(ctx, letterId, async (at) => {
        const now = await this.known.situation(ctx, letterId, this.reader);
        if (now?.inputs !== read.inputs || !now.due)
          return unchanged('it has other readings by now, is filed, or others were quicker');
        await this.known.save(ctx, at, read);
        result = 'SUCCESS';
        return noted('proposals are what the intake notes for itself');
      }),
    );
    return result;
  }
}

/** Class 22 of SQLSTATE (data exception): the value is to blame, and will be the next time. */
function isOfTheText(error: unknown): boolean {
  return error instanceof FieldsNotDetermined || /^22[\dA-Z]{3}$/.test(errorCode(error));
}

/** The pages of a letter that are looked at. */
function beginningOf({ originalId, firstPage, lastPage }: LetterRange): LetterRange {
  const last = firstPage + PAGES_LOOKED_AT - 1;
  return { originalId, firstPage, lastPage: lastPage === null ? last : Math.min(lastPage, last) };
}
