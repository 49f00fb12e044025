import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../contracts/actor.js';
import { Places } from './places.js';
import { goneOf, stateOf } from './request-state.js';
import type { RouteOptions } from './route.decorator.js';

/** In line of all people together; a town has some hundred. */
const ALL_IN_LINE = 2_000;

/**
 * What one person may have going on. Work holds a connection to the database: a few leave room for others.
 * Bytes flow beside it, for as long as a line takes, and a browser that listens does so all day.
 */
const LIMITS = {
  work: { atOnce: 6, inLine: 100, allInLine: ALL_IN_LINE },
  bytes: { atOnce: 8, inLine: 100, allInLine: ALL_IN_LINE },
  live: { atOnce: 12, inLine: 0, allInLine: 0 },
} as const;

/** How many at a time are asked from one address who they are, before that is known. */
const AT_THE_DOOR = { atOnce: 4, inLine: 400, allInLine: ALL_IN_LINE };

type Lane = keyof typeof LIMITS;

/** Sees to it that nobody is slowed down by how much another one asks for at once. */
@Injectable()
export class FairShare {
  private readonly lanes = {
    work: new Places(LIMITS.work),
    bytes: new Places(LIMITS.bytes),
    live: new Places(LIMITS.live),
  };
  private readonly door = new Places(AT_THE_DOOR);

  /** Asks the database something short about a request of which nobody knows yet whose it is. */
  atTheDoor<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
    return this.door.use(request.ip, goneOf(request), work);
  }

  /**
   * Waits for a place of that person and keeps it until the answer is out and the work is over: who leaves
   * while it runs does not get more of it.
   *
   * @throws TooManyAtOnce, ServiceBusy
   */
  async admit(
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    actor: Pick<Actor, 'kind' | 'id'>,
    route: Pick<RouteOptions, 'transaction' | 'listens'>,
  ): Promise<void> {
    const key = actor.kind === 'anonymous' ? request.ip : `${actor.kind}:${actor.id}`;
    const leave = await this.lanes[laneOf(route)].enter(key, goneOf(request));
    const { raw } = reply;
    const over = (): void => {
      const { work = Promise.resolve() } = stateOf(request);
      void work.then(leave, leave);
    };
    if (raw.closed) over();
    else raw.once('close', over);
  }
}

function laneOf({
  transaction = true,
  listens = false,
}: Pick<RouteOptions, 'transaction' | 'listens'>): Lane {
  if (listens) return 'live';
  return transaction ? 'work' : 'bytes';
}
