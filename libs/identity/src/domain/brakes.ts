/**
 * How failures slow down further tries. Nothing is ever locked: the next try is a matter of seconds or
 * minutes, and a right password ends it (BSI ORP.4.A23 asks for a limit, not for a figure).
 */
export interface Brake {
  /** Failures that cost no wait; the last of them begins the first one. */
  readonly free: number;
  /** Seconds of the first wait; each further failure doubles it. */
  readonly firstWait: number;
  /** Seconds of the longest wait. */
  readonly longestWait: number;
  /** Seconds without a failure after which all are forgotten. */
  readonly fades: number;
}

const DAY = 24 * 60 * 60;

/** One name tried from one network: whoever guesses slows down nobody but themselves. */
export const NAME_AT_NETWORK: Brake = {
  free: 5,
  firstWait: 5,
  longestWait: 15 * 60,
  fades: DAY,
};

/** One network, whatever names it tries: then 4,320 tries a day, and known devices pass by. */
export const NETWORK: Brake = { free: 60, firstWait: 20, longestWait: 20, fades: 60 * 60 };

/**
 * A device that its owner has signed in from before. Strangers' failures do not count here; after that
 * many own ones it is a device like any other for a day, so that a stolen one cannot go on guessing.
 */
export const KNOWN_DEVICE: Brake = { free: 20, firstWait: DAY, longestWait: DAY, fades: DAY };

/** Seconds before the next try after that many failures. */
export function waitAfter(failures: number, brake: Brake): number {
  if (failures < brake.free) return 0;
  return Math.min(brake.longestWait, brake.firstWait * 2 ** Math.min(failures - brake.free, 30));
}
