import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { SessionRequired, Vocabularies, type Ctx } from '#libs/platform';
import { roleSchema } from '../contracts/index.js';
import { hashSecret } from '../domain/credentials.js';
import { permissionsOf } from '../domain/holds-permission.js';
import { SessionRepository, type SessionRow } from '../persistence/session.repository.js';
import { UserRepository } from '../persistence/user.repository.js';

/** Who is signed in, what they may do, and the token their changing requests must carry. */
export const sessionDto = z
  .strictObject({
    user: z.strictObject({
      id: z.uuid(),
      username: z.string(),
      displayName: z.string(),
      roles: z.array(roleSchema),
      permissions: z.array(z.string()),
      orgUnits: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
    }),
    mustChangePassword: z
      .boolean()
      .describe('Nothing else is possible before an own password is chosen'),
    csrfToken: z.string(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Session' });

export type SessionDto = z.infer<typeof sessionDto>;

/** Shows a session to the person it belongs to. */
@Injectable()
export class SessionView {
  private readonly sessions = new SessionRepository();
  private readonly users = new UserRepository();

  constructor(private readonly vocabularies: Vocabularies) {}

  /** @throws SessionRequired when the token belongs to no living session */
  async show(ctx: Ctx, token: string): Promise<SessionDto> {
    const session = await this.sessions.living(ctx, hashSecret(token));
    if (!session) throw new SessionRequired();
    const orgUnits = await this.users.orgUnitsOf(ctx, session.userId);
    const permissions = permissionsOf(session.roles, this.vocabularies.allPermissions());
    return toSessionDto(session, { orgUnits, permissions });
  }
}

function toSessionDto(
  session: SessionRow,
  around: Pick<SessionDto['user'], 'orgUnits' | 'permissions'>,
): SessionDto {
  const { userId, username, displayName, roles, mustChangePassword, csrfToken } = session;
  return {
    user: { id: userId, username, displayName, roles, ...around },
    mustChangePassword,
    csrfToken,
    expiresAt: session.expiresAt.toISOString(),
  };
}
