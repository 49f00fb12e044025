import { UploadQuotaExceeded } from '../../contracts/errors.js';

/** What an unfinished upload may come to take: its announced size, until it is committed or forgotten. */
interface Reservation {
  readonly owner: string;
  /** Bytes. */
  readonly size: number;
}

/** Of one sender, at most. */
export interface QuotaLimits {
  readonly uploads: number;
  readonly bytes: number;
}

/**
 * Keeps book of the unfinished uploads. Asked and booked in one step without a wait, so that many who
 * begin at the same moment cannot all be the last that fits.
 */
export class UploadQuota {
  private readonly booked = new Map<string, Reservation>();

  constructor(private readonly limits: QuotaLimits) {}

  /** What was begun before this process; it counts whatever the limits are now. */
  remember(id: string, reservation: Reservation): void {
    this.booked.set(id, reservation);
  }

  /** True where this one still fits beside the others of its sender. */
  fits({ owner, size }: Reservation): boolean {
    const { count, bytes } = this.of(owner);
    return count < this.limits.uploads && bytes + size <= this.limits.bytes;
  }

  /** @throws UploadQuotaExceeded */
  reserve(id: string, reservation: Reservation): void {
    const { count, bytes } = this.of(reservation.owner);
    if (!this.fits(reservation)) throw new UploadQuotaExceeded(count, bytes);
    this.booked.set(id, reservation);
  }

  release(id: string): void {
    this.booked.delete(id);
  }

  private of(sender: string): { count: number; bytes: number } {
    const own = [...this.booked.values()].filter(({ owner }) => owner === sender);
    return { count: own.length, bytes: own.reduce((sum, { size }) => sum + size, 0) };
  }
}
