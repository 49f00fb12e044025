import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { SessionNotFound } from '../../contracts/errors.js';
import { SessionRepository } from '../../persistence/session.repository.js';

/** Ends one of the own sessions at once, on every server. */
@Injectable()
export class EndOwnSessionUseCase {
  private readonly sessions = new SessionRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws SessionNotFound also for the session of somebody else */
  async execute(ctx: Ctx, id: string): Promise<void> {
    if (!(await this.sessions.removeOne(ctx, ctx.actor.id, id))) throw new SessionNotFound();
    await this.audit.record(ctx, actions.sessionEnded, {
      id: ctx.actor.id,
      details: { sessionId: id },
    });
  }
}
