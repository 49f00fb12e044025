import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { LetterNotSealed } from '../contracts/errors.js';
import { ENVELOPE_REASON, type EnvelopeOutcome } from '../domain/letter-care.js';
import type { LetterAtDesk } from '../persistence/at-desk.js';
import { LetterCaring } from './letter-caring.js';

/** What somebody has done with a sealed letter, having seen that version of it. */
interface Settling {
  readonly letterId: string;
  readonly version: number;
  readonly outcome: EnvelopeOutcome;
  readonly note: string | null;
  /** Where the content was scanned, once the letter is known to be the actor's; null where it was not opened. */
  readonly stapelId: (letter: LetterAtDesk['letter']) => Promise<string | null>;
}

/** Takes a sealed letter off the desk with what became of it; that is undone by taking it up again. */
@Injectable()
export class EnvelopeCaring {
  constructor(private readonly caring: LetterCaring) {}

  /**
   * @param record writes the event of the change
   * @throws PosteingangNotFound, PosteingangAlreadyFiled, CareChangedMeanwhile, LetterNotSealed
   */
  async settle(
    ctx: Ctx,
    { letterId, version, outcome, note, stapelId }: Settling,
    record: () => Promise<void>,
  ): Promise<void> {
    const change = async ({ letter }: LetterAtDesk) => {
      if (!letter.sealed) throw new LetterNotSealed();
      const at = ctx.now.toISOString();
      const envelope = { outcome, byId: ctx.actor.id, at, note, stapelId: await stapelId(letter) };
      return { asideReason: ENVELOPE_REASON[outcome], laterUntil: null, envelope };
    };
    await this.caring.arrange(ctx, { letterId, version, change }, record);
  }
}
