import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { SessionRequired, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { hashSecret } from '../../domain/credentials.js';
import { SessionRepository, type OwnSessionRow } from '../../persistence/session.repository.js';

const moment = z.iso.datetime();

/** One of the own sessions. Its id opens nothing: it is neither the token nor its hash. */
export const ownSession = z
  .strictObject({
    id: z.uuid(),
    device: z.string().describe('Browser und Art des Geräts in festen Worten'),
    begunAt: moment,
    lastUsedAt: moment.describe('Auf die Minute genau'),
    expiresAt: moment.describe('Ende, wenn sie nicht mehr benutzt wird'),
    endsAt: moment.describe('Spätestes Ende, wie auch immer sie benutzt wird'),
    isThisOne: z.boolean(),
  })
  .meta({ id: 'OwnSession' });

export type OwnSession = z.infer<typeof ownSession>;

/** Where a person is signed in. */
@Injectable()
export class ListOwnSessionsQuery {
  private readonly sessions = new SessionRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws SessionRequired when a machine asks, which has none */
  async execute(ctx: Ctx, token: string | undefined): Promise<{ items: OwnSession[] }> {
    if (token === undefined) throw new SessionRequired();
    const found = await this.sessions.livingOf(ctx, ctx.actor.id, hashSecret(token));
    await this.audit.recordList(ctx, actions.sessionsListed, { ids: found.map(({ id }) => id) });
    return { items: found.map(toOwnSession) };
  }
}

function toOwnSession({ id, device, isThisOne, ...moments }: OwnSessionRow): OwnSession {
  return {
    id,
    device,
    begunAt: moments.begunAt.toISOString(),
    lastUsedAt: moments.lastUsedAt.toISOString(),
    expiresAt: moments.expiresAt.toISOString(),
    endsAt: moments.endsAt.toISOString(),
    isThisOne,
  };
}
