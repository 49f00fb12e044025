import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  anonymous,
  CsrfTokenMissing,
  nothing,
  requestCaller,
  Transactions,
  type Authenticator,
  type Ctx,
  type Somebody,
} from '#libs/platform';
import { SessionSettings } from '../contracts/index.js';
import { hashSecret, parseStationKey } from '../domain/credentials.js';
import { ScanStationRepository } from '../persistence/scan-station.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { PresentActor } from '../steps/present-actor.js';
import { sessionEnd, sessionTokenOf } from './session-cookie.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A request uses a session and so prolongs it; a look does not. */
type Purpose = 'use' | 'look';

/** Knows people by their session cookie and scan stations by their key. */
@Injectable()
export class RequestAuthenticator implements Authenticator {
  private readonly sessions = new SessionRepository();
  private readonly stations = new ScanStationRepository();
  private readonly present = new PresentActor();

  constructor(
    private readonly transactions: Transactions,
    private readonly settings: SessionSettings,
  ) {}

  authenticate(request: FastifyRequest): Promise<Somebody | null> {
    return this.identify(request, 'use');
  }

  recheck(request: FastifyRequest): Promise<Somebody | null> {
    return this.identify(request, 'look');
  }

  private async identify(request: FastifyRequest, purpose: Purpose): Promise<Somebody | null> {
    const { bearer, cookie } = presented(request);
    if (bearer === undefined && !cookie) return null;
    return this.transactions.run(requestCaller(anonymous, request, ASKING), (ctx) =>
      bearer === undefined
        ? this.person(ctx, request, cookie ?? '', purpose)
        : this.station(ctx, bearer, purpose),
    );
  }

  presents(request: FastifyRequest): boolean {
    const { bearer, cookie } = presented(request);
    return bearer !== undefined || Boolean(cookie);
  }

  private async person(
    ctx: Ctx,
    request: FastifyRequest,
    token: string,
    purpose: Purpose,
  ): Promise<Somebody | null> {
    const tokenHash = hashSecret(token);
    const session = await this.sessions.living(ctx, tokenHash);
    if (!session) return null;
    if (!SAFE_METHODS.has(request.method)) requireCsrfToken(request, session.csrfToken);
    if (purpose === 'use') {
      await this.sessions.touch(ctx, tokenHash, session, sessionEnd(this.settings, ctx.now));
    }
    return this.present.of(ctx, session);
  }

  private async station(ctx: Ctx, text: string, purpose: Purpose): Promise<Somebody | null> {
    const key = parseStationKey(text);
    const station = key && (await this.stations.byId(ctx, key.stationId));
    if (!station || station.revokedAt) return null;
    if (!timingSafeEqual(station.keyHash, Buffer.from(hashSecret(key.secret), 'hex'))) return null;
    if (purpose === 'use') await this.stations.touch(ctx, station.id);
    return { kind: 'station', id: station.id, roles: [], orgUnitIds: [station.orgUnitId] };
  }
}

function presented(request: FastifyRequest) {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  return { bearer, cookie: sessionTokenOf(request) };
}

const ASKING = {
  reason: 'authenticate',
  records: nothing('that a session or key is in use is no act; what it is used for is recorded'),
};

function requireCsrfToken(request: FastifyRequest, expected: string): void {
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const wanted = Buffer.from(expected);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new CsrfTokenMissing();
  }
}
