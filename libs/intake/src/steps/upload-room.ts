import { Transform, type TransformCallback } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { currentTime } from '#libs/kernel';
import { FreeSpace, hasRoom, Health, Metrics } from '#libs/platform';
import { StoreFull } from '#libs/storage';
import { atFirst, UploadBookings, type Announcement } from '../domain/upload-bookings.js';

const TAKEN = 'Angekündigte Uploads brauchen den freien Platz. Neue werden vorerst abgelehnt.';

/**
 * Says no before the first byte where the last room would be taken: it belongs to reading and signing in. All
 * ways in keep one book here of what may still come, so that many small promises are no larger than the disk.
 */
@Injectable()
export class UploadRoom {
  private readonly bookings = new UploadBookings();

  constructor(
    private readonly space: FreeSpace,
    health: Health,
    { registry }: Metrics,
  ) {
    health.register('uploads', () => this.check(), {
      failure: 'Der freie Platz für Uploads ist nicht festzustellen.',
      needed: false,
    });
    const reserved = (): number => this.bookings.sum(now()).active;
    new Gauge({
      name: 'aktei_upload_reserved_bytes',
      help: 'Bytes that uploads on their way in may still take',
      registers: [registry],
      collect() {
        this.set(reserved());
      },
    });
  }

  /** Nothing is written below the floor. @throws StoreFull */
  async requireFloor(): Promise<void> {
    if (!hasRoom(await this.space.look())) throw new StoreFull();
  }

  /** Books what is announced until it is released. @throws StoreFull when it does not fit beside all others */
  async book(id: string, announced: Announcement): Promise<void> {
    const space = await this.space.look();
    // Asked and booked without a wait between, so that many at one moment are not all the last that fits.
    const others = this.bookings.sum(now(), id).active;
    if (!hasRoom(space, others + atFirst(announced))) throw new StoreFull();
    this.bookings.add(id, announced, now());
  }

  /** What was begun before this process; it counts whatever there is room for now. */
  remember(id: string, announced: Announcement, had: { received: number; heardAt: number }): void {
    this.bookings.add(id, announced, had.heardAt, had.received);
  }

  release(id: string): void {
    this.bookings.remove(id);
  }

  /**
   * Counts what comes through. Whoever goes on after a long silence, or sends more than is booked, needs room
   * again; where there is none it ends with StoreFull.
   */
  counter(id: string): Transform {
    const transform = (chunk: Buffer, _: BufferEncoding, done: TransformCallback): void => {
      this.come(id, chunk.length).then(() => done(null, chunk), done);
    };
    return new Transform({ transform });
  }

  private async come(id: string, bytes: number): Promise<void> {
    const asked = this.bookings.asks(id, bytes, now());
    if (asked !== null) await this.requireBeside(id, asked);
    this.bookings.come(id, bytes, now());
  }

  private async requireBeside(id: string, bytes: number): Promise<void> {
    const space = await this.space.look();
    if (!hasRoom(space, this.bookings.sum(now(), id).active + bytes)) throw new StoreFull();
  }

  private async check() {
    const { active, idle } = this.bookings.sum(now());
    const facts = { reservedBytes: active, idleBytes: idle };
    if (active === 0 || hasRoom(await this.space.look(), active)) return facts;
    return { ...facts, ok: false, detail: TAKEN };
  }
}

/** Milliseconds. */
function now(): number {
  return currentTime().getTime();
}
