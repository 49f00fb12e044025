import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { StoreIdentity } from '../../identity/store-identity.js';

/**
 * Somebody who operates says that the store that is there belongs to this database, e.g. after a move, or
 * after a restore of the one or the other. From then on it is written to, and the sweep works again.
 */
@Injectable()
export class AdoptStoreUseCase {
  constructor(private readonly identity: StoreIdentity) {}

  /** Answers the id of the store. @throws StoreUnreachable when there is none */
  execute(ctx: Ctx): Promise<string> {
    return this.identity.adopt(ctx);
  }
}
