import { Injectable } from '@nestjs/common';
import { Jobs, LiveNotices, type Ctx, type LiveChannel } from '#libs/platform';
import { posteingangTopic, stapelTopic } from '../contracts/index.js';
import {
  divisibility,
  isToBeSeparated,
  settle,
  type LetterSettlement,
  type OriginalSituation,
} from '../domain/settle.js';
import { stapelState } from '../domain/states.js';
import { isFullyRead } from '../domain/dropped.js';
import { buildRendition, fieldsKey, fileDropped, readFields, takeOverReadings } from '../jobs.js';
import { ownersOf } from '../domain/letter-care.js';
import type { OriginalAtDesk, StapelAtDesk } from '../persistence/at-desk.js';
import { LetterAccessRepository, toOwners } from '../persistence/letter-access.repository.js';
import type { PosteingangRow } from '../persistence/rows.js';
import { SettlementRepository } from '../persistence/settlement.repository.js';
import { StapelRepository } from '../persistence/stapel.repository.js';
import { Separation } from './separation.js';

/** What is told of a letter. */
type Told = Pick<LetterSettlement, 'id' | 'state' | 'pages' | 'fieldsState'>;

/** What is told of one that is a letter no more. */
const EMPTY: Omit<Told, 'id'> = {
  state: 'attention',
  pages: { total: 0, done: 0, failed: 0 },
  fieldsState: 'read',
};

/**
 * Applies `domain/settle.ts` to what is at the desk, and tells watching browsers: of the letters that
 * have changed and of their Stapel, of nothing else. The Stapel is locked, so that parallel pages are
 * counted one after the other.
 */
@Injectable()
export class Progress {
  private readonly stapel = new StapelRepository();
  private readonly settlements = new SettlementRepository();
  private readonly letters = new LetterAccessRepository();
  private readonly letterChannel: LiveChannel<typeof posteingangTopic>;
  private readonly stapelChannel: LiveChannel<typeof stapelTopic>;

  constructor(
    live: LiveNotices,
    private readonly jobs: Jobs,
    private readonly separation: Separation,
  ) {
    this.letterChannel = live.channel(posteingangTopic);
    this.stapelChannel = live.channel(stapelTopic);
  }

  /**
   * The states of an original and of its letters, and the jobs that follow from them.
   *
   * @param touched the letter as it came to the desk, if it was one: it is told of in any case, also to
   *   those who had it before
   */
  async settleOriginal(ctx: Ctx, at: OriginalAtDesk, touched?: PosteingangRow): Promise<void> {
    const { situation, gone } = await this.situation(ctx, at);
    if (!situation) return;
    const settlement = settle(situation);
    const { letters } = settlement;
    const changed = await this.settlements.save(ctx, at, settlement, situation.pages);
    for (const letter of letters) await this.putInLine(ctx, at, letter);
    // Other readings or other pages change what is counted of a letter, and so does the way back to the inbox.
    for (const letter of changed) await this.readFields(ctx, letter);
    // The one letter of an original is told of whatever happens; of several those that have changed.
    const told = letters.filter((letter) => letter.id === touched?.id || changed.includes(letter));
    // Whoever still shows such a letter looks again, and finds it no more.
    const emptied = gone.map((id) => ({ id, ...EMPTY }));
    await this.tell(ctx, at, [...emptied, ...(letters.length === 1 ? letters : told)], touched);
  }

  /** The state of a Stapel from those of its letters. */
  async settleStapel(ctx: Ctx, at: StapelAtDesk): Promise<void> {
    const { id, orgUnitId, centralMail, closedAt } = at.stapel;
    const letters = await this.settlements.letterStates(ctx, id);
    const states = letters.map((letter) => letter.state);
    const state = stapelState(states, closedAt !== null);
    if (state !== at.stapel.state) await this.stapel.setState(ctx, at, state);
    const progress = await this.stapel.progress(ctx, id);
    const notice = { stapelId: id, state, ...progress };
    await this.stapelChannel.announce(ctx, notice, { orgUnitId, centralMail });
  }

  /** Tells of letters of one original those who see them, or have seen them until now. */
  private async tell(
    ctx: Ctx,
    { stapel: { orgUnitId, centralMail }, original }: OriginalAtDesk,
    told: readonly Told[],
    touched?: PosteingangRow,
  ): Promise<void> {
    if (told.length === 0) return;
    const known = await this.letters.accessOf(ctx, original.id);
    // An original is sealed or it is not, with all its letters.
    const sealed = known.some((letter) => letter.sealed);
    for (const { id, state, pages, fieldsState } of told) {
      const owners = known.filter((letter) => letter.id === id).map(toOwners);
      if (touched?.id === id) owners.push(ownersOf(touched.care));
      const counts = { pageCount: pages.total, pagesDone: pages.done, pagesFailed: pages.failed };
      const notice = { id, state, ...counts, fieldsState };
      const access = { orgUnitId, centralMail, sealed, owners };
      await this.letterChannel.announce(ctx, notice, access);
    }
  }

  /** The situation after separator sheets were looked for, where the time has come. */
  private async situation(
    ctx: Ctx,
    at: OriginalAtDesk,
  ): Promise<{ situation: OriginalSituation | null; gone: readonly string[] }> {
    const { id } = at.original;
    const found = await this.settlements.situation(ctx, id);
    if (!found || !isToBeSeparated(found)) return { situation: found, gone: [] };
    const gone = await this.separation.apply(ctx, at, divisibility(found));
    return { situation: await this.settlements.situation(ctx, id), gone };
  }

  private async putInLine(
    ctx: Ctx,
    { stapel }: OriginalAtDesk,
    letter: LetterSettlement,
  ): Promise<void> {
    const payload = { letterId: letter.id };
    const key = { singletonKey: letter.id };
    if (letter.buildRendition) await this.jobs.enqueue(ctx, buildRendition, payload, key);
    if (letter.takeOver) await this.jobs.enqueue(ctx, takeOverReadings, payload, key);
    if (stapel.target && isFullyRead(letter))
      await this.jobs.enqueue(ctx, fileDropped, payload, key);
  }

  private async readFields(ctx: Ctx, { id, readFields: inputs }: LetterSettlement): Promise<void> {
    if (inputs === null) return;
    const key = { singletonKey: fieldsKey(id, inputs) };
    await this.jobs.enqueue(ctx, readFields, { letterId: id }, key);
  }
}
