import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Lane } from '#libs/kernel';
import { SignInBusy } from '../contracts/errors.js';
import { HashQueue } from './hash-queue.js';

/** People who may be on their way in; at a tenth of a second for a hash the last one waits six. */
export const PLACES = 60;

/** Of these for one name from one network, so that one person in a loop leaves room for the others. */
export const PLACES_OF_ONE = 8;

/** Connections to the database that all of them may use at a time; the pool is for those who are in. */
const CONNECTIONS = 2;

/** Milliseconds after which somebody who has to wait is told so: a loop costs a request in a second. */
const PAUSE_MS = 1000;

/** Answers that are held back like that; a flood of more is answered at once. */
const HELD = 500;

/** Seconds that one hash takes on a slow core, for the answer to whoever finds no place. */
const SECONDS_PER_HASH = 0.1;

/** Where people sign in: a short queue, and beyond it an answer that says when to come again. */
@Injectable()
export class SignInDoor {
  private readonly database = new Lane(CONNECTIONS);
  private readonly inside = new Map<string, number>();
  private count = 0;
  private held = 0;

  constructor(private readonly hashes: HashQueue) {}

  /**
   * Takes one of the places for as long as `work` lasts; where there is none, says so after a moment.
   *
   * @param who whoever shares the places of one
   * @throws SignInBusy when there is none
   */
  async pass<T>(who: string, work: () => Promise<T>): Promise<T> {
    const own = this.inside.get(who) ?? 0;
    if (this.count >= PLACES || own >= PLACES_OF_ONE) {
      await this.pause();
      throw new SignInBusy(this.patience());
    }
    this.count += 1;
    this.inside.set(who, own + 1);
    try {
      return await work();
    } finally {
      this.count -= 1;
      const left = (this.inside.get(who) ?? 1) - 1;
      if (left === 0) this.inside.delete(who);
      else this.inside.set(who, left);
    }
  }

  /** Work of somebody inside that needs the database. */
  transact<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  /** Waits a moment before somebody is told to come again later, and holds nothing meanwhile. */
  async pause(): Promise<void> {
    if (this.held >= HELD) return;
    this.held += 1;
    await sleep(PAUSE_MS);
    this.held -= 1;
  }

  /** Seconds after which all who are inside now will be through. */
  private patience(): number {
    return Math.ceil((this.count * SECONDS_PER_HASH) / this.hashes.slots) + 1;
  }
}
