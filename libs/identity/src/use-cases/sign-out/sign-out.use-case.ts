import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { hashSecret } from '../../domain/credentials.js';
import { SessionRepository } from '../../persistence/session.repository.js';

/** Ends one session at once, on every server. */
@Injectable()
export class SignOutUseCase {
  private readonly sessions = new SessionRepository();

  constructor(private readonly audit: AuditLog) {}

  async execute(ctx: Ctx, token: string): Promise<void> {
    await this.sessions.remove(ctx, hashSecret(token));
    const object = { type: 'user', id: ctx.actor.id };
    await this.audit.record(ctx, { action: 'session.closed', object, body: {} });
  }
}
