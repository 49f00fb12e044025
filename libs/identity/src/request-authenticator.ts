import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  AppConfig,
  Transactions,
  type Actor,
  type Authenticator,
  type Caller,
  type Ctx,
} from '#libs/platform';
import { hashSecret, parseStationKey } from './domain/credentials.js';
import { CsrfTokenMissing } from './domain/identity.errors.js';
import { OrgUnitRepository } from './persistence/org-unit.repository.js';
import { ScanStationRepository } from './persistence/scan-station.repository.js';
import { SessionRepository } from './persistence/session.repository.js';
import { UserRepository } from './persistence/user.repository.js';
import { sessionEnd, SESSION_COOKIE } from './session-cookie.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A request uses a session and so prolongs it; a look does not. */
type Purpose = 'use' | 'look';

/** Knows people by their session cookie and scan stations by their key. */
@Injectable()
export class RequestAuthenticator implements Authenticator {
  private readonly sessions = new SessionRepository();
  private readonly users = new UserRepository();
  private readonly stations = new ScanStationRepository();
  private readonly units = new OrgUnitRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly config: AppConfig,
  ) {}

  authenticate(request: FastifyRequest): Promise<Caller | null> {
    return this.identify(request, 'use');
  }

  recheck(request: FastifyRequest): Promise<Caller | null> {
    return this.identify(request, 'look');
  }

  private async identify(request: FastifyRequest, purpose: Purpose): Promise<Caller | null> {
    const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    const cookie = request.cookies[SESSION_COOKIE];
    if (bearer === undefined && !cookie) return null;
    const actor = await this.transactions.run(nobody(request), (ctx) =>
      bearer === undefined
        ? this.person(ctx, request, cookie ?? '', purpose)
        : this.station(ctx, bearer, purpose),
    );
    return actor && { actor, reason: 'request', requestId: request.id };
  }

  private async person(
    ctx: Ctx,
    request: FastifyRequest,
    token: string,
    purpose: Purpose,
  ): Promise<Actor | null> {
    const tokenHash = hashSecret(token);
    const session = await this.sessions.living(ctx, tokenHash);
    if (!session) return null;
    if (!SAFE_METHODS.has(request.method)) requireCsrfToken(request, session.csrfToken);
    if (purpose === 'use') {
      await this.sessions.touch(ctx, tokenHash, session, sessionEnd(this.config, ctx.now));
    }
    const own = await this.users.orgUnitsOf(ctx, session.userId);
    const orgUnitIds = await this.units.withDescendants(
      ctx,
      own.map(({ id }) => id),
    );
    return { kind: 'user', id: session.userId, roles: session.roles, orgUnitIds };
  }

  private async station(ctx: Ctx, text: string, purpose: Purpose): Promise<Actor | null> {
    const key = parseStationKey(text);
    const station = key && (await this.stations.byId(ctx, key.stationId));
    if (!station || station.revokedAt) return null;
    if (!timingSafeEqual(station.keyHash, Buffer.from(hashSecret(key.secret), 'hex'))) return null;
    if (purpose === 'use') await this.stations.touch(ctx, station.id);
    return { kind: 'station', id: station.id, roles: [], orgUnitIds: [station.orgUnitId] };
  }
}

function nobody(request: FastifyRequest): Caller {
  const actor: Actor = { kind: 'anonymous', id: 'anonymous', roles: [], orgUnitIds: [] };
  return { actor, reason: 'authenticate', requestId: request.id };
}

function requireCsrfToken(request: FastifyRequest, expected: string): void {
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const wanted = Buffer.from(expected);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new CsrfTokenMissing();
  }
}
