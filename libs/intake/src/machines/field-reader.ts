import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  ChildCrashed,
  ChildTimedOut,
  ChildTooBig,
  DisposableChild,
  Pool,
  type ChildLimits,
} from '#libs/children';
import { sha256Hex } from '#libs/kernel';
import { CLUE_RULES, FIELD_RULES, type FieldPage } from '#libs/letters';
import { Town } from '#libs/town';
import type { FieldsRead, FieldTask } from '../child/field-reader.protocol.js';
import { FIELDS_READING_MS, type RulesReader } from '../domain/letter-fields.js';
import { storable } from './storable.js';

/** What one letter may cost. */
const LIMITS: ChildLimits = {
  wallMs: FIELDS_READING_MS,
  cpuMs: 15_000,
  rssBytes: 400 * 1024 * 1024,
  outputBytes: 1024 * 1024,
};

/** Milliseconds after which a child that nobody asks gives its memory back. */
const REST_MS = 30_000;

/** The beginnings of the pages of a letter, data of e-invoices in it, and when it came. */
export interface LetterToRead {
  readonly pages: readonly FieldPage[];
  readonly invoiceData?: readonly string[];
  readonly receivedAt: Date;
}

/** The text has taken too much time or memory, or has ended the child: nothing is known of its fields. */
export class FieldsNotDetermined extends Error {
  constructor(cause: unknown) {
    super('the rules were stopped before they had an answer', { cause });
  }
}

/**
 * Reads the fields of letters in a disposable child: what strangers have written can cost that child,
 * and neither the worker nor anybody who waits for it.
 */
@Injectable()
export class FieldReader implements RulesReader, OnApplicationShutdown {
  private readonly child = new DisposableChild<FieldTask, FieldsRead>({
    main: new URL('../child/field-reader.main.js', import.meta.url),
    nodeOptions: ['--max-old-space-size=128'],
    mostRequests: 1_000,
  });
  private readonly one = new Pool([this.child]);
  private rest: NodeJS.Timeout | undefined;
  protected readonly limits: ChildLimits = LIMITS;

  readonly name: string;
  readonly rules = FIELD_RULES;
  readonly since = new Date(performance.timeOrigin);

  constructor(private readonly town: Town) {
    const { aktenzeichen, ownNames, zone } = town;
    const knows = sha256Hex(JSON.stringify([aktenzeichen.text, ownNames, zone]));
    this.name = `rules ${FIELD_RULES}, clues ${CLUE_RULES}, town ${knows.slice(0, 12)}`;
  }

  /**
   * What stands in a letter that came at that moment: none is dated later.
   *
   * @throws FieldsNotDetermined for which the text may be to blame
   * @throws ChildFailure of any other kind, for which it is not
   */
  async read({ pages, invoiceData = [], receivedAt }: LetterToRead): Promise<FieldsRead> {
    const { town } = this;
    const options = {
      aktenzeichen: town.aktenzeichen.expression,
      ownNames: town.ownNames,
      today: town.dayOf(receivedAt),
      invoiceData,
    };
    return this.one.use(async (child) => {
      clearTimeout(this.rest);
      try {
        return storable(await child.ask({ pages, options }, this.limits));
      } catch (error) {
        throw isOfTheText(error) ? new FieldsNotDetermined(error) : error;
      } finally {
        this.rest = setTimeout(() => child.end(), REST_MS).unref();
      }
    });
  }

  onApplicationShutdown(): void {
    clearTimeout(this.rest);
    this.child.end();
  }
}

function isOfTheText(error: unknown): boolean {
  return (
    error instanceof ChildTimedOut || error instanceof ChildTooBig || error instanceof ChildCrashed
  );
}
