import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Ctx } from '#libs/platform';
import type { InboxCounts } from '../../domain/inbox.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';

const count = z.int().nonnegative();

/** Open letters that somebody sees, and those of each filter of the inbox. */
export const inboxCountsDto = z
  .strictObject({ all: count, deadline: count, unclear: count })
  .meta({ id: 'InboxCounts' });

/** How many letters wait for whoever asks. */
@Injectable()
export class CountPosteingangQuery {
  private readonly letters = new PosteingangRepository();

  execute(ctx: Ctx): Promise<InboxCounts> {
    return this.letters.counts(ctx);
  }
}
