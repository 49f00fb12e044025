import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { SessionView, type SessionDto } from '../../views/session-view.js';

/**
 * Whose session it is. Not recorded: one learns nothing but one's own name and rights, and that the
 * session was opened and closed stands in the log already.
 */
@Injectable()
export class ShowSessionQuery {
  constructor(private readonly view: SessionView) {}

  /** @throws SessionRequired when the token belongs to no living session */
  execute(ctx: Ctx, token: string): Promise<SessionDto> {
    return this.view.show(ctx, token);
  }
}
