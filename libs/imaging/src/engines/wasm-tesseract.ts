import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { PageUnreadable } from '../domain/flags.js';
import type { ReadWord } from '../domain/page-reading.js';
import { parseTsv } from '../domain/tsv.js';
import { PAGE_LIMIT_MS, type OcrEngine } from './ocr-engine.js';

const require = createRequire(import.meta.url);

/** Pages after which a worker is replaced: bounds what the WebAssembly heap has grown to. */
const PAGES_PER_WORKER = 100;

/** A worker thread and how many pages it has read. */
interface Seat {
  worker: Promise<Worker> | null;
  pages: number;
}

/**
 * Tesseract in WebAssembly: needs nothing but `npm ci`. Keeps its workers warm, because the first
 * page of each costs more than a second of compilation. Never touches the network: model and core
 * come from node_modules.
 */
export class WasmTesseract implements OcrEngine {
  readonly name = 'tesseract.js';
  readonly version: string;
  private readonly free: Seat[];
  private readonly waiting: ((seat: Seat) => void)[] = [];

  constructor(
    readonly model: string,
    processes: number,
  ) {
    const manifest: unknown = require('tesseract.js/package.json');
    this.version = versionOf(manifest);
    this.free = Array.from({ length: processes }, () => ({ worker: null, pages: 0 }));
  }

  async recognise(pgm: Buffer): Promise<ReadWord[]> {
    const seat = await this.take();
    try {
      if (seat.pages >= PAGES_PER_WORKER) await dismiss(seat);
      seat.worker ??= start(this.model);
      seat.pages += 1;
      return await read(await seat.worker, pgm);
    } catch (error) {
      await dismiss(seat);
      throw error instanceof PageUnreadable ? error : new PageUnreadable('PARSER.CRASHED', error);
    } finally {
      this.giveBack(seat);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.free.map(dismiss));
  }

  private take(): Promise<Seat> {
    const seat = this.free.pop();
    return seat ? Promise.resolve(seat) : new Promise((resolve) => this.waiting.push(resolve));
  }

  private giveBack(seat: Seat): void {
    const next = this.waiting.shift();
    if (next) next(seat);
    else this.free.push(seat);
  }
}

async function read(worker: Worker, pgm: Buffer): Promise<ReadWord[]> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PageUnreadable('PARSER.TIMEOUT')), PAGE_LIMIT_MS);
  });
  try {
    const reading = worker.recognize(pgm, {}, { text: false, blocks: false, tsv: true });
    const { data } = await Promise.race([reading, tooLong]);
    return parseTsv(data.tsv ?? '');
  } finally {
    clearTimeout(timer);
  }
}

/** `best_int` is the German model that npm has; without these options a CDN would be asked. */
async function start(model: string): Promise<Worker> {
  const [first = 'deu'] = model.split('+');
  const data = dirname(require.resolve(`@tesseract.js-data/${first}/package.json`));
  const worker = await createWorker(model.split('+'), OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => undefined,
  });
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.AUTO,
    user_defined_dpi: '300',
  });
  return worker;
}

async function dismiss(seat: Seat): Promise<void> {
  const { worker } = seat;
  seat.worker = null;
  seat.pages = 0;
  const started = await worker?.catch(() => null);
  await started?.terminate();
}

function versionOf(manifest: unknown): string {
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : 'unknown';
}
