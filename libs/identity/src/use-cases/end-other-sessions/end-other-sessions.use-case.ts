import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { SessionRequired, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { hashSecret } from '../../domain/credentials.js';
import { SessionRepository } from '../../persistence/session.repository.js';

/** Ends all own sessions but the one that asks. */
@Injectable()
export class EndOtherSessionsUseCase {
  private readonly sessions = new SessionRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws SessionRequired when a machine asks, which has none */
  async execute(ctx: Ctx, token: string | undefined): Promise<void> {
    if (token === undefined) throw new SessionRequired();
    const count = await this.sessions.removeOthers(ctx, ctx.actor.id, hashSecret(token));
    await this.audit.record(ctx, actions.otherSessionsEnded, {
      id: ctx.actor.id,
      details: { count },
    });
  }
}
