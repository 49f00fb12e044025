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
import { buildRendition, takeOverReadings } from '../jobs.js';
import { SettlementRepository } from '../persistence/settlement.repository.js';
import { StapelRepository, type StapelRow } from '../persistence/stapel.repository.js';
import { Separation } from './separation.js';

/**
 * Applies `domain/settle.ts` after anything has happened to an original, and tells watching browsers:
 * of its letters and of the Stapel, of nothing else. The Stapel is locked first, so that parallel
 * pages are counted one after the other.
 */
@Injectable()
export class Progress {
  private readonly stapel = new StapelRepository();
  private readonly settlements = new SettlementRepository();
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

  /** Call last in the transaction that has changed the original or its letter. */
  refresh(ctx: Ctx, stapelId: string, originalId: string): Promise<void> {
    return this.refreshAll(ctx, stapelId, [originalId]);
  }

  /** As {@link refresh} for several originals of a Stapel; the Stapel is settled once. */
  async refreshAll(ctx: Ctx, stapelId: string, originalIds: readonly string[]): Promise<void> {
    const stapel = await this.stapel.lock(ctx, stapelId);
    if (!stapel) return;
    for (const originalId of originalIds) await this.settleOriginal(ctx, stapel, originalId);
    await this.settleStapel(ctx, stapel);
  }

  private async settleOriginal(ctx: Ctx, stapel: StapelRow, originalId: string): Promise<void> {
    const { situation, gone } = await this.situation(ctx, originalId);
    if (!situation) return;
    const settlement = settle(situation);
    const { letters } = settlement;
    const changed = await this.settlements.save(ctx, originalId, settlement, situation.pages);
    for (const letter of letters) await this.putInLine(ctx, letter);
    // Whoever still shows such a letter looks again, and finds it no more.
    const empty = { state: 'attention', pages: { total: 0, done: 0, failed: 0 } } as const;
    for (const id of gone) await this.announce(ctx, stapel, { id, ...empty });
    // The one letter of an original is told of whatever happens; of several those that have changed.
    for (const letter of letters.length === 1 ? letters : changed) {
      await this.announce(ctx, stapel, letter);
    }
  }

  private announce(
    ctx: Ctx,
    { orgUnitId, centralMail }: StapelRow,
    { id, state, pages }: Pick<LetterSettlement, 'id' | 'state' | 'pages'>,
  ): Promise<void> {
    const counts = { pageCount: pages.total, pagesDone: pages.done, pagesFailed: pages.failed };
    return this.letterChannel.announce(ctx, { id, state, ...counts }, { orgUnitId, centralMail });
  }

  /** The situation after separator sheets were looked for, where the time has come. */
  private async situation(
    ctx: Ctx,
    originalId: string,
  ): Promise<{ situation: OriginalSituation | null; gone: readonly string[] }> {
    const found = await this.settlements.situation(ctx, originalId);
    if (!found || !isToBeSeparated(found)) return { situation: found, gone: [] };
    const gone = await this.separation.apply(ctx, originalId, divisibility(found));
    return { situation: await this.settlements.situation(ctx, originalId), gone };
  }

  private async putInLine(ctx: Ctx, letter: LetterSettlement): Promise<void> {
    const payload = { letterId: letter.id };
    const key = { singletonKey: letter.id };
    if (letter.buildRendition) await this.jobs.enqueue(ctx, buildRendition, payload, key);
    if (letter.takeOver) await this.jobs.enqueue(ctx, takeOverReadings, payload, key);
  }

  /** The state of a Stapel from those of its letters. The Stapel is locked by the caller. */
  async settleStapel(ctx: Ctx, stapel: StapelRow): Promise<void> {
    const letters = await this.settlements.letterStates(ctx, stapel.id);
    const states = letters.map((letter) => letter.state);
    const state = stapelState(states, stapel.closedAt !== null);
    if (state !== stapel.state) await this.stapel.setState(ctx, stapel.id, state, stapel.closedAt);
    const progress = await this.stapel.progress(ctx, stapel.id);
    const { orgUnitId, centralMail } = stapel;
    const notice = { stapelId: stapel.id, state, ...progress };
    await this.stapelChannel.announce(ctx, notice, { orgUnitId, centralMail });
  }
}
