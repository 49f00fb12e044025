import { Injectable } from '@nestjs/common';
import { Directory } from '#libs/identity';
import { germanMoment } from '#libs/kernel';
import type { Ctx } from '#libs/platform';
import { Town } from '#libs/town';
import { CareChangedMeanwhile, PosteingangNotFound } from '../contracts/errors.js';
import type { CareChange } from '../domain/letter-care.js';
import type { LetterAtDesk } from '../persistence/at-desk.js';
import { LetterCareRepository } from '../persistence/letter-care.repository.js';
import { AlreadyFiled } from './already-filed.js';
import { StapelDesk } from './stapel-desk.js';

/** A change of the arrangement, by somebody who has seen that version of it. */
export interface Caring {
  readonly letterId: string;
  readonly version: number;
  /** What is to be; asked only for a letter that the actor sees, so that nobody else hears of faults in it. */
  readonly change: (at: LetterAtDesk) => CareChange | Promise<CareChange>;
}

/** Changes what people have arranged about a letter: one of two wins, and the other is told. */
@Injectable()
export class LetterCaring {
  private readonly care = new LetterCareRepository();

  constructor(
    private readonly desk: StapelDesk,
    private readonly directory: Directory,
    private readonly town: Town,
    private readonly alreadyFiled: AlreadyFiled,
  ) {}

  /**
   * Afterwards the actor may not see the letter any more: whom it was passed on to does.
   *
   * @param record writes the event of the change
   * @throws PosteingangNotFound, PosteingangAlreadyFiled, CareChangedMeanwhile
   */
  async arrange(
    ctx: Ctx,
    { letterId, version, change }: Caring,
    record: (at: LetterAtDesk) => Promise<void>,
  ): Promise<void> {
    const found: LetterAtDesk[] = [];
    await this.desk.changeIfThere(ctx, letterId, async (at) => {
      found.push(at);
      await this.alreadyFiled.refuse(ctx, at.letter);
      const { care } = at.letter;
      if (care.version !== version) throw await this.tooLate(ctx, at);
      await this.care.save(ctx, at, { ...care, ...(await change(at)) });
      await record(at);
      return 'changed';
    });
    if (found.length === 0) throw new PosteingangNotFound();
  }

  private async tooLate(ctx: Ctx, at: LetterAtDesk): Promise<CareChangedMeanwhile> {
    const last = await this.care.last(ctx, at);
    const names = await this.directory.displayNames(ctx, last ? [last.byId] : []);
    return new CareChangedMeanwhile({
      who: names.get(last?.byId ?? '') ?? 'Jemand',
      when: germanMoment(last?.at ?? ctx.now, this.town.zone),
    });
  }
}
