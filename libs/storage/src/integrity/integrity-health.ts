import { Injectable } from '@nestjs/common';
import { Metrics } from '#libs/platform';
import { Gauge } from 'prom-client';
import { IntegrityWatch } from './integrity-watch.js';

/**
 * How many blobs are not what the record says. They make no process unready: everything else can be read,
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
        this.set(await openOrUnknown(watch));
      },
    });
  }

  async check(): Promise<Record<string, unknown>> {
    const { open, oldestAt } = await this.watch.open();
    if (open === 0) return { findings: 0 };
    const detail = 'Gespeicherte Dateien fehlen oder sind beschädigt; welche, steht im Protokoll.';
    return { ok: false, detail, findings: open, oldestAt };
  }
}

/** NaN where the database does not answer: no figure is better than a wrong one. */
async function openOrUnknown(watch: IntegrityWatch): Promise<number> {
  return watch.open().then(
    ({ open }) => open,
    () => Number.NaN,
  );
}
