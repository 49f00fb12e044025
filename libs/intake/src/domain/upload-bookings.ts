const MINUTE_MS = 60_000;

/** Nobody else is refused for what was announced and of which nothing has come for that long. */
const IDLE_MS = 10 * MINUTE_MS;

/** Bytes that are booked ahead of a sender who does not say how many will come. */
const AHEAD = 16 * 1024 * 1024;

/** What an upload may still come to take of the disk. */
export interface Announcement {
  /** Bytes; null where nobody has said how many. Then they are booked 16 MiB at a time, as they come. */
  readonly size: number | null;
  /** Times that each byte is written before it is where it stays: 2 where it gathers elsewhere first. */
  readonly writes: number;
}

interface Booking {
  readonly writes: number;
  readonly isOpen: boolean;
  size: number;
  received: number;
  heardAt: number;
}

/** Bytes that are booked: of those who send, and of those who have stopped. */
interface Booked {
  readonly active: number;
  readonly idle: number;
}

/**
 * Book of the bytes that are announced and not yet written. What has come is gone from the disk already and
 * counts no more; only a copy that is still to be made of it does.
 */
export class UploadBookings {
  private readonly all = new Map<string, Booking>();

  /** @param now milliseconds; of the last byte, where some had come before this process */
  add(id: string, { size, writes }: Announcement, now: number, received = 0): void {
    const isOpen = size === null;
    this.all.set(id, { writes, isOpen, size: size ?? AHEAD, received, heardAt: now });
  }

  remove(id: string): void {
    this.all.delete(id);
  }

  /** Bytes that are booked at that moment, one upload left out. */
  sum(now: number, without?: string): Booked {
    const sum = { active: 0, idle: 0 };
    for (const [id, booking] of this.all) {
      if (id !== without) sum[isIdle(booking, now) ? 'idle' : 'active'] += toCome(booking);
    }
    return sum;
  }

  /** Bytes beyond those of all others that there has to be room for, before so many more are written. */
  asks(id: string, bytes: number, now: number): number | null {
    const booking = this.all.get(id);
    if (!booking) return null;
    const grows = booking.isOpen && booking.received + bytes > booking.size;
    if (!grows && !isIdle(booking, now)) return null;
    return grows ? bytes + AHEAD : toCome(booking);
  }

  /** So many more have come. */
  come(id: string, bytes: number, now: number): void {
    const booking = this.all.get(id);
    if (!booking) return;
    booking.received += bytes;
    booking.heardAt = now;
    if (booking.isOpen && booking.received > booking.size) booking.size = booking.received + AHEAD;
  }
}

/** Bytes that one announcement asks for before the first has come. */
export function atFirst({ size, writes }: Announcement): number {
  return writes * (size ?? AHEAD);
}

function toCome({ size, writes, received }: Booking): number {
  return Math.max(0, writes * size - received);
}

function isIdle({ heardAt }: Booking, now: number): boolean {
  return now - heardAt >= IDLE_MS;
}
