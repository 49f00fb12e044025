import { Injectable } from '@nestjs/common';
import { Metrics } from '#libs/platform';
import { Gauge } from 'prom-client';
import { IntegrityWatch } from './integrity-watch.js';

/** Days within which the scrub reads everything, and one for a new blob. */
const ALL_WITHIN_DAYS = 91;

const DAMAGED = 'Gespeicherte Dateien fehlen oder sind beschädigt; welche, steht im Protokoll.';
const UNREADABLE =
  'Der Speicher ist da, gibt aber einzelne Dateien nicht her: Rechte und Datenträger prüfen.';
const LATE = 'Der Speicher wird nicht schnell genug durchgelesen: läuft der Hintergrunddienst?';

/**
 * How many blobs are not what the record says, and of how many nobody can say it. They make no process unready: everything else can be read,
 * and the right bytes can be brought back through it.
 */
@Injectable()
export class IntegrityHealth {
  constructor(
    private readonly watch: IntegrityWatch,
    { registry }: Metrics,
  ) {
    new Gauge({
      name: 'aktei_storage_findings',
      help: 'Blobs that are missing or damaged and not yet healed',
      registers: [registry],
      async collect() {
        this.set(await known(watch.open().then(({ open }) => open)));
      },
    });
    new Gauge({
      name: 'aktei_storage_unreadable',
      help: 'Blobs whose bytes the store did not give when they were last asked for',
      registers: [registry],
      async collect() {
        this.set(await known(watch.unchecked().then(({ unreadable }) => unreadable)));
      },
    });
    new Gauge({
      name: 'aktei_storage_unchecked_seconds',
      help: 'Age of the last look at the blob that was not read through for the longest time',
      registers: [registry],
      async collect() {
        this.set(await known(watch.unchecked().then(({ uncheckedSeconds }) => uncheckedSeconds)));
      },
    });
  }

  async check(): Promise<Record<string, unknown>> {
    const { open, oldestAt } = await this.watch.open();
    const { uncheckedSince, uncheckedSeconds, unreadable } = await this.watch.unchecked();
    const facts = { findings: open, oldestAt, unreadable, uncheckedSince };
    if (open > 0) return { ...facts, ok: false, detail: DAMAGED };
    if (unreadable > 0) return { ...facts, ok: false, detail: UNREADABLE };
    const late = uncheckedSeconds > ALL_WITHIN_DAYS * 86_400;
    return late ? { ...facts, ok: false, detail: LATE } : facts;
  }
}

/** NaN where the database does not answer: no figure is better than a wrong one. */
async function known(figure: Promise<number>): Promise<number> {
  return figure.catch(() => Number.NaN);
}
