import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Lane } from '#libs/kernel';
import type { Somebody } from '../contracts/actor.js';
import type { Problem } from '../errors/problem.js';
import { AUTHENTICATOR, REFUSALS, type Authenticator, type RefusalWitness } from './ports.js';
import { stateOf } from './request-state.js';

/** Statuses by which somebody is refused something. */
const REFUSED = new Set([401, 403, 404, 429]);

/** Signing in records its own refusals, with the account they were about. */
const RECORDED_BY_SIGN_IN = 'SESSION.INVALID_CREDENTIALS';

/** Not recorded: whoever asks too often would ask the log and the database as often. */
const TOO_OFTEN = 'REQUEST.TOO_MANY';

/**
 * Refusals of strangers that wait to be taken down. Beyond them a flood is counted and answered at once,
 * so that it neither grows without end nor holds up somebody whose session has run out.
 */
const STRANGERS_IN_LINE = 50;

const NOT_HERE = new Set([RECORDED_BY_SIGN_IN, TOO_OFTEN]);

/** Tells the log of requests that were refused, before the answer leaves. */
@Injectable()
export class Refusals {
  private readonly logger = new Logger(Refusals.name);
  // One connection each, or a flood of refusals would take them all from those who are let in.
  private readonly ofKnown = new Lane(1);
  private readonly ofStrangers = new Lane(1);
  private passedOver = 0;

  constructor(
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
    @Inject(REFUSALS) private readonly witness: RefusalWitness,
  ) {}

  /** Nothing for errors that are no refusals; a log that fails does not turn a no into a yes. */
  async note(request: FastifyRequest, { code, status }: Problem): Promise<void> {
    if (!this.isToBeNoted(request, { code, status })) return;
    const actor = stateOf(request).actor ?? null;
    if (!actor && this.ofStrangers.waiting >= STRANGERS_IN_LINE) {
      this.passedOver += 1;
      return;
    }
    const refusal = {
      ...{ code, status, actor },
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      requestId: request.id,
      address: request.ip,
    };
    const lane = actor ? this.ofKnown : this.ofStrangers;
    try {
      await lane.run(() => this.witness.refused({ ...refusal, times: this.timesOf(actor) }));
    } catch (error) {
      this.logger.error({
        message: 'a refusal is not in the log',
        requestId: request.id,
        err: error,
      });
    }
  }

  /** Whoever shows nothing and is asked who they are was not refused anything. */
  private isToBeNoted(request: FastifyRequest, { code, status }: Pick<Problem, 'code' | 'status'>) {
    if (!REFUSED.has(status) || NOT_HERE.has(code)) return false;
    return status !== 401 || this.authenticator.presents(request);
  }

  /** A stranger's refusal also stands for those that were passed over before it. */
  private timesOf(actor: Somebody | null): number {
    if (actor) return 1;
    const times = 1 + this.passedOver;
    this.passedOver = 0;
    return times;
  }
}
