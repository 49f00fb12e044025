import { Injectable } from '@nestjs/common';
import { Places, type Caller, type PlaceLimits } from '#libs/platform';

/** One at a time of a person; two at once may read through their bytes. */
const LINE: PlaceLimits = { atOnce: 1, inLine: 2, allAtOnce: 2, allInLine: 10 };

/**
 * Who hands Akten out. Reading through all bytes of a large one lasts: it holds a place here and not the
 * press, which others print with meanwhile.
 */
@Injectable()
export class ExportLine {
  private readonly places = new Places(LINE);

  /** @throws TooManyAtOnce, ServiceBusy when the line is full; the reason of `gone` when they have left it */
  turn<T>({ actor }: Caller, gone: AbortSignal, work: () => Promise<T>): Promise<T> {
    return this.places.use(`${actor.kind}:${actor.id}`, gone, work);
  }
}
