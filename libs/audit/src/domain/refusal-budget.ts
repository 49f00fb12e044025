/** Milliseconds in which refusals of one address and kind are counted together. */
const MINUTE_MS = 60_000;

/** Addresses that are told apart in a minute; a flood from more counts as one address. */
const ADDRESSES = 200;

/** Stands for all addresses beyond those. */
export const MANY = 'many';

/** The start of the minute a moment lies in. */
export function minuteOf(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / MINUTE_MS) * MINUTE_MS);
}

/**
 * Which address a refusal is counted under. Bounded per minute, so that neither the log nor the table
 * of counts grows by a flood, from however many addresses it comes (an IPv6 sender has 2^64 of them).
 */
export class AddressBook {
  private minute = 0;
  private readonly known = new Set<string>();

  nameFor(address: string, now: Date): string {
    const minute = minuteOf(now).getTime();
    if (minute !== this.minute) {
      this.minute = minute;
      this.known.clear();
    }
    if (!this.known.has(address) && this.known.size >= ADDRESSES) return MANY;
    this.known.add(address);
    return address;
  }
}
