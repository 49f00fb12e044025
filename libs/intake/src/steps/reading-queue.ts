import { Injectable } from '@nestjs/common';
import { Jobs, type Ctx } from '#libs/platform';
import {
  laneOf,
  nextTurn,
  priorityOf,
  priorityOfFiles,
  type Lane,
} from '../domain/reading-order.js';
import { pageKey, readAttachment, readPage, takeOutAttachments } from '../jobs.js';
import type { OriginalAtDesk } from '../persistence/at-desk.js';
import { QueueRepository, type WaitingPage } from '../persistence/queue.repository.js';
import type { OriginalRow } from '../persistence/rows.js';

/** Pages that come first when somebody opens a letter; the others follow when these are read. */
const AWAITED_PAGES = 20;

/** An original, and when it came. */
type Arrived = Pick<OriginalRow, 'id' | 'receivedAt'>;

/** Puts pages in line in the order of `domain/reading-order.ts`. */
@Injectable()
export class ReadingQueue {
  private readonly queue = new QueueRepository();

  constructor(private readonly jobs: Jobs) {}

  /** Pages of an original at the desk that wait from now on, by itself because nobody waits. */
  add(ctx: Ctx, at: OriginalAtDesk, pageNos: readonly number[]): Promise<void> {
    const { uploaderKind } = at.original;
    // At the first look the original does not know yet how many it has.
    const pagesTotal = Math.max(at.original.pagesTotal, pageNos.length);
    return this.addIn(ctx, laneOf({ uploaderKind, pagesTotal }), at, pageNos);
  }

  /** The files inside an original are still to be taken out of it. */
  takeOut(ctx: Ctx, { id, receivedAt }: Arrived): Promise<void> {
    const options = { singletonKey: id, priority: priorityOfFiles(receivedAt, ctx.now) };
    return this.jobs.enqueue(ctx, takeOutAttachments, { originalId: id }, options);
  }

  /** Files inside an original, by their places, whose pages wait. */
  addAttachments(ctx: Ctx, { id, receivedAt }: Arrived, places: readonly number[]): Promise<void> {
    const priority = priorityOfFiles(receivedAt, ctx.now);
    const items = places.map((place) => ({
      payload: { originalId: id, place },
      singletonKey: `${id}:${place}`,
      priority,
    }));
    return this.jobs.enqueueAll(ctx, readAttachment, items);
  }

  /** The same for pages that somebody has asked for. */
  addAwaited(ctx: Ctx, at: OriginalAtDesk, pageNos: readonly number[]): Promise<void> {
    return this.addIn(ctx, 'awaited', at, pageNos);
  }

  /** The line is that of all Stapel, whoever may see them; the desk sees them all. */
  private async addIn(ctx: Ctx, lane: Lane, at: OriginalAtDesk, pageNos: readonly number[]) {
    const { id, stapelId } = at.original;
    const { now, ownLast } = await this.queue.position(ctx, stapelId, id);
    const first = nextTurn(now, ownLast);
    await this.queue.giveTurns(ctx, at, pageNos, first);
    const pages = pageNos.map((pageNo, index) => ({ pageNo, turn: first + index }));
    await this.enqueue(ctx, id, pages, lane);
  }

  /** Whatever waits of an original is in line again, at its old place. */
  async restore(ctx: Ctx, original: OriginalRow): Promise<void> {
    const pages = await this.queue.waiting(ctx, original.id);
    await this.enqueue(ctx, original.id, pages, laneOf(original));
  }

  /** Somebody looks at the letter: its next pages come first. */
  async hasten(ctx: Ctx, originalId: string): Promise<void> {
    for (const { pageNo, turn } of await this.queue.waiting(ctx, originalId, AWAITED_PAGES)) {
      const key = pageKey(originalId, pageNo);
      await this.jobs.reprioritise(ctx, readPage, key, priorityOf('awaited', turn));
    }
  }

  private enqueue(ctx: Ctx, originalId: string, pages: readonly WaitingPage[], lane: Lane) {
    const items = pages.map(({ pageNo, turn }) => ({
      payload: { originalId, pageNo },
      singletonKey: pageKey(originalId, pageNo),
      priority: priorityOf(lane, turn),
    }));
    return this.jobs.enqueueAll(ctx, readPage, items);
  }
}
