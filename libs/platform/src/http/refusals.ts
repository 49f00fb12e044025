import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Lane } from '#libs/kernel';
import type { Problem } from '../errors/problem.js';
import { AUTHENTICATOR, REFUSALS, type Authenticator, type RefusalWitness } from './ports.js';
import { stateOf } from './request-state.js';

/** Statuses by which somebody is refused something. */
const REFUSED = new Set([401, 403, 404, 429]);

/** Signing in records its own refusals, with the account they were about. */
const RECORDED_BY_SIGN_IN = 'SESSION.INVALID_CREDENTIALS';

/** Not recorded: whoever asks too often would ask the log and the database as often. */
const TOO_OFTEN = 'REQUEST.TOO_MANY';

const NOT_HERE = new Set([RECORDED_BY_SIGN_IN, TOO_OFTEN]);

/** Tells the log of requests that were refused, before the answer leaves. */
@Injectable()
export class Refusals {
  private readonly logger = new Logger(Refusals.name);
  // One connection each, or a flood of refusals would take them all from those who are let in.
  private readonly ofKnown = new Lane(1);
  private readonly ofStrangers = new Lane(1);

  constructor(
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
    @Inject(REFUSALS) private readonly witness: RefusalWitness,
  ) {}

  /** Nothing for errors that are no refusals; a log that fails does not turn a no into a yes. */
  async note(request: FastifyRequest, { code, status }: Problem): Promise<void> {
    if (!REFUSED.has(status) || NOT_HERE.has(code)) return;
    if (status === 401 && !this.authenticator.presents(request)) return;
    const actor = stateOf(request).actor ?? null;
    const refusal = {
      ...{ code, status, actor },
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      requestId: request.id,
      address: request.ip,
    };
    const lane = actor ? this.ofKnown : this.ofStrangers;
    try {
      await lane.run(() => this.witness.refused(refusal));
    } catch (error) {
      this.logger.error({
        message: 'a refusal is not in the log',
        requestId: request.id,
        err: error,
      });
    }
  }
}
