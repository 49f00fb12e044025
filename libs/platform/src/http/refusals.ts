import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Problem } from '../errors/problem.js';
import { AUTHENTICATOR, REFUSALS, type Authenticator, type RefusalWitness } from './ports.js';
import { stateOf } from './request-state.js';

/** Statuses by which somebody is refused something. */
const REFUSED = new Set([401, 403, 404, 429]);

/** Signing in records its own refusals, with the account they were about. */
const RECORDED_BY_SIGN_IN = 'SESSION.INVALID_CREDENTIALS';

/** Tells the log of requests that were refused, before the answer leaves. */
@Injectable()
export class Refusals {
  private readonly logger = new Logger(Refusals.name);

  constructor(
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
    @Inject(REFUSALS) private readonly witness: RefusalWitness,
  ) {}

  /** Nothing for errors that are no refusals; a log that fails does not turn a no into a yes. */
  async note(request: FastifyRequest, { code, status }: Problem): Promise<void> {
    if (!REFUSED.has(status) || code === RECORDED_BY_SIGN_IN) return;
    if (status === 401 && !this.authenticator.presents(request)) return;
    try {
      await this.witness.refused({
        code,
        status,
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        requestId: request.id,
        actor: stateOf(request).actor ?? null,
        address: request.ip,
      });
    } catch (error) {
      this.logger.error({
        message: 'a refusal is not in the log',
        requestId: request.id,
        err: error,
      });
    }
  }
}
