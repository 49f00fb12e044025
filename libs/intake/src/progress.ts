import { Injectable } from '@nestjs/common';
import { Jobs, LiveNotices, type Ctx } from '#libs/platform';
import { settle } from './domain/settle.js';
import { stapelState } from './domain/states.js';
import { buildRendition } from './jobs.js';
import { SettlementRepository } from './persistence/settlement.repository.js';
import { StapelRepository, type StapelRow } from './persistence/stapel.repository.js';

/**
 * Applies `domain/settle.ts` after anything has happened to an original, and tells watching browsers:
 * of its letters and of the Stapel, of nothing else. The Stapel is locked first, so that parallel
 * pages are counted one after the other.
 */
@Injectable()
export class Progress {
  private readonly stapel = new StapelRepository();
  private readonly settlements = new SettlementRepository();

  constructor(
    private readonly live: LiveNotices,
    private readonly jobs: Jobs,
  ) {}

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
    const situation = await this.settlements.situation(ctx, originalId);
    if (!situation) return;
    const { pages } = situation;
    const settlement = settle(situation);
    await this.settlements.save(ctx, originalId, settlement, pages);
    if (settlement.buildRendition) {
      await this.jobs.enqueue(ctx, buildRendition, { originalId }, { singletonKey: originalId });
    }
    const { orgUnitId, centralMail } = stapel;
    const counts = { pageCount: pages.total, pagesDone: pages.done, pagesFailed: pages.failed };
    for (const letter of settlement.letters) {
      const notice = { ...letter, ...counts, orgUnitId, centralMail };
      await this.live.announce(ctx, 'posteingang', notice);
    }
  }

  /** The state of a Stapel from those of its letters. The Stapel is locked by the caller. */
  async settleStapel(ctx: Ctx, stapel: StapelRow): Promise<void> {
    const letters = await this.settlements.letterStates(ctx, stapel.id);
    const states = letters.map((letter) => letter.state);
    const state = stapelState(states, stapel.closedAt !== null);
    if (state !== stapel.state) await this.stapel.setState(ctx, stapel.id, state, stapel.closedAt);
    const progress = await this.stapel.progress(ctx, stapel.id);
    const { orgUnitId, centralMail } = stapel;
    const notice = { stapelId: stapel.id, state, ...progress, orgUnitId, centralMail };
    await this.live.announce(ctx, 'stapel', notice);
  }
}
