import { Injectable } from '@nestjs/common';
import { Jobs, LiveNotices, sql, type Ctx } from '#libs/platform';
import { buildRendition } from '../jobs.js';
import { originalState, posteingangState, stapelState } from '../domain/states.js';
import { OriginalRepository, type OriginalRow } from './original.repository.js';
import { PosteingangRepository } from './posteingang.repository.js';
import { StapelRepository, type StapelRow } from './stapel.repository.js';

/**
 * Draws the conclusions after anything has happened to an original: its state, that of its letters
 * and of its Stapel, and what watching browsers are told. The Stapel is locked first, so that
 * parallel pages are counted one after the other.
 */
@Injectable()
export class Progress {
  private readonly stapel = new StapelRepository();
  private readonly originals = new OriginalRepository();
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly live: LiveNotices,
    private readonly jobs: Jobs,
  ) {}

  /** Call last in the transaction that has changed the original. */
  async refresh(ctx: Ctx, stapelId: string, originalId: string): Promise<void> {
    const stapel = await this.stapel.lock(ctx, stapelId);
    const original = await this.originals.byId(ctx, originalId);
    if (!stapel || !original) return;
    await this.settleRendition(ctx, original);
    await this.settleOriginal(ctx, originalId);
    await this.settleStapel(ctx, stapel);
  }

  /** The state of a Stapel from those of its letters. */
  async settleStapel(ctx: Ctx, stapel: StapelRow): Promise<void> {
    const letters = await this.letters.statesOf(ctx, sql`stapel_id = ${stapel.id}`);
    const states = letters.map(({ state }) => state);
    const state = stapelState(states, stapel.closedAt !== null);
    if (state !== stapel.state) await this.stapel.setState(ctx, stapel.id, state, stapel.closedAt);
    const progress = await this.stapel.progress(ctx, stapel.id);
    const { orgUnitId, centralMail } = stapel;
    const notice = { stapelId: stapel.id, state, ...progress, orgUnitId, centralMail };
    await this.live.announce(ctx, 'stapel', notice);
    for (const letter of letters) {
      const data = { ...letter, ...progressOfLetter(progress), orgUnitId, centralMail };
      await this.live.announce(ctx, 'posteingang', data);
    }
  }

  /** Once all pages are settled, scans get a searchable PDF; born-digital text needs none. */
  private async settleRendition(ctx: Ctx, original: OriginalRow): Promise<void> {
    const pages = await this.originals.counts(ctx, original.id);
    const settled = pages.total > 0 && pages.done + pages.failed === pages.total;
    const open = original.renditionState === 'none' && original.readable;
    if (!settled || !open || pages.scanned === 0) return;
    const { flags } = original;
    const waiting = { state: 'waiting', sha256: null, validation: null, flags } as const;
    await this.originals.saveRendition(ctx, original.id, waiting);
    const payload = { originalId: original.id };
    await this.jobs.enqueue(ctx, buildRendition, payload, { singletonKey: original.id });
  }

  private async settleOriginal(ctx: Ctx, originalId: string): Promise<void> {
    const original = await this.originals.byId(ctx, originalId);
    if (!original) return;
    const pages = await this.originals.counts(ctx, originalId);
    const state = originalState({
      probed: original.probedAt !== null,
      readable: original.readable,
      rendition: original.renditionState,
      pages,
    });
    await this.originals.saveCounts(ctx, originalId, state, pages);
    const letters = await this.letters.statesOf(ctx, sql`original_id = ${originalId}`);
    for (const letter of letters) {
      const next = posteingangState(state, pages, letter.state === 'filed');
      if (next !== letter.state) await this.letters.setState(ctx, letter.id, next);
    }
  }
}

function progressOfLetter({ pagesDone, pagesFailed }: { pagesDone: number; pagesFailed: number }) {
  return { pagesDone, pagesFailed };
}
