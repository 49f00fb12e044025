import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { hashSecret } from '../../domain/credentials.js';
import { SessionRepository } from '../../persistence/session.repository.js';

/** Ends one session at once, on every server. */
@Injectable()
export class SignOutUseCase {
  private readonly sessions = new SessionRepository();

  constructor(private readonly audit: AuditLog) {}

  async execute(ctx: Ctx, token: string): Promise<void> {
    await this.sessions.remove(ctx, hashSecret(token));
    await this.audit.record(ctx, actions.sessionClosed, { id: ctx.actor.id });
  }
}
