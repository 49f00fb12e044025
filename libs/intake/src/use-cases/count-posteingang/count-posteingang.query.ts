import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Ctx } from '#libs/platform';
import { Town } from '#libs/town';
import type { InboxCounts } from '../../domain/inbox.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';

const count = z.int().nonnegative();

/** Open letters on the desk of somebody, and those of each filter of the inbox. */
export const inboxCountsDto = z
  .strictObject({
    all: count,
    mine: count,
    group: count,
    deadline: count,
    unclear: count,
    later: count,
    aside: count,
  })
  .meta({ id: 'InboxCounts' });

/** How many letters wait for whoever asks. */
@Injectable()
export class CountPosteingangQuery {
  private readonly letters = new PosteingangRepository();

  constructor(private readonly town: Town) {}

  execute(ctx: Ctx): Promise<InboxCounts> {
    return this.letters.counts(ctx, this.town.dayOf(ctx.now));
  }
}
