import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import type {
  Attachment,
  DecoderAnswer,
  DecodedPage,
  DecoderRequest,
  ImagePage,
  RenditionImage,
} from './child/protocol.js';
import { PageUnreadable, ReadingInterrupted, type FlagCode, type Probe } from './domain/flags.js';
import { defaultLimits, type DecoderLimits } from './domain/limits.js';
import type { QuarterTurn } from './domain/page-reading.js';
import { usageOf } from './process-usage.js';

/** Requests after which a child is replaced, so that no leak of a decoder grows without end. */
const REQUESTS_PER_CHILD = 200;

/** Milliseconds between two looks at what a child uses. */
const WATCH_MS = 200;

/** A request without the fields that the decoder fills in itself. */
type Task =
  | { task: 'probe' | 'attachments'; path: string }
  | { task: 'page' | 'image'; path: string; pageNo: number }
  | { task: 'turn'; path: string; page: ImagePage; turned: QuarterTurn };

/**
 * Runs decoders of foreign bytes in one disposable child at a time. A child that hangs, crashes or
 * eats memory is killed; the request it was at fails with a code, the next one gets a fresh child.
 */
export class Decoder {
  private child: ChildProcess | null = null;
  private served = 0;
  private lastId = 0;
  private readonly closed = new WeakSet<ChildProcess>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly limits: DecoderLimits = defaultLimits) {}

  /**
   * Never throws for bad bytes: what cannot be parsed is `stored-only` with a flag.
   *
   * @throws ReadingInterrupted
   */
  async probe(path: string): Promise<Probe> {
    try {
      return await this.ask<Probe>({ task: 'probe', path });
    } catch (error) {
      if (!(error instanceof PageUnreadable)) throw error;
      return {
        format: 'unknown',
        mime: 'application/octet-stream',
        pageCount: 0,
        verdict: 'stored-only',
        flags: [error.code],
      };
    }
  }

  /** @throws PageUnreadable, ReadingInterrupted */
  page(path: string, pageNo: number): Promise<DecodedPage> {
    return this.ask({ task: 'page', path, pageNo });
  }

  /** @throws PageUnreadable, ReadingInterrupted */
  image(path: string, pageNo: number): Promise<RenditionImage> {
    return this.ask({ task: 'image', path, pageNo });
  }

  /**
   * The files inside a PDF, e-invoices among them; none for other formats.
   *
   * @throws PageUnreadable, ReadingInterrupted
   */
  attachments(path: string): Promise<readonly Attachment[]> {
    return this.ask({ task: 'attachments', path });
  }

  /**
   * The same page turned otherwise, `turned` clockwise from how it came.
   *
   * @throws PageUnreadable, ReadingInterrupted
   */
  turn(page: ImagePage, turned: QuarterTurn): Promise<ImagePage> {
    return this.ask({ task: 'turn', path: '', page, turned });
  }

  /** Ends the child and with it what it was at; the decoder may be used again. */
  close(): void {
    if (this.child) this.closed.add(this.child);
    this.endChild();
  }

  private endChild(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
    this.served = 0;
  }

  private ask<T>(task: Task): Promise<T> {
    const answer = this.queue.then(() => this.run<T>(task));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private async run<T>(task: Task): Promise<T> {
    if (this.served >= REQUESTS_PER_CHILD) this.endChild();
    const child = (this.child ??= startChild());
    this.served += 1;
    this.lastId += 1;
    const request: DecoderRequest = { ...task, id: this.lastId, limits: this.limits };
    try {
      return await converse<T>(child, request, this.limits);
    } catch (error) {
      // Whatever went wrong, the next page must not meet the same process.
      this.endChild();
      throw this.closed.has(child) ? new ReadingInterrupted('the decoder was closed') : error;
    }
  }
}

async function converse<T>(child: ChildProcess, request: DecoderRequest, limits: DecoderLimits) {
  const watch = new AbortController();
  try {
    return await new Promise<T>((resolve, reject) => {
      const fail = (code: FlagCode, cause?: unknown): void =>
        reject(new PageUnreadable(code, cause));
      const timer = setTimeout(() => fail('PARSER.TIMEOUT'), limits.wallMs);
      const before = usageOf(child.pid);
      const usage = setInterval(() => {
        void Promise.all([before, usageOf(child.pid)]).then(([start, now]) => {
          if (now.rssBytes > limits.rssBytes) fail('PARSER.MEMORY');
          if (now.cpuMs - start.cpuMs > limits.cpuMs) fail('PARSER.TIMEOUT', 'processor time');
        });
      }, WATCH_MS);
      watch.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        clearInterval(usage);
        child.removeAllListeners();
        child.on('error', () => undefined);
      });
      child.on('message', (answer: DecoderAnswer) => {
        if (answer.id !== request.id) return;
        if ('unavailable' in answer)
          reject(new ReadingInterrupted(`cannot open: ${answer.unavailable}`));
        else if ('failure' in answer) fail(answer.failure, answer.detail);
        else resolve(answer.result as T);
      });
      child.on('exit', (_, signal) => fail('PARSER.CRASHED', signal));
      child.on('error', (error) => fail('PARSER.CRASHED', error));
      child.send(request, (error) => error && fail('PARSER.CRASHED', error));
    });
  } finally {
    watch.abort();
  }
}

/** Half the memory at the same speed: one arena, one compiler thread, tidied up after each page. */
const FRUGAL = ['--expose-gc', '--max-semi-space-size=1', '--v8-pool-size=1'];

/** A child without our environment: no credential can leak into a parser. */
function startChild(): ChildProcess {
  const { PATH } = process.env;
  return fork(compiledChild(), {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=512', '--disable-warning=ExperimentalWarning', ...FRUGAL],
    env: { PATH, VIPS_WARNING: '0', UV_THREADPOOL_SIZE: '2', MALLOC_ARENA_MAX: '1' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** The child is always compiled JavaScript, also when its parent runs from source under a test. */
function compiledChild(): string {
  const beside = join(import.meta.dirname, 'child', 'decoder.main.js');
  if (existsSync(beside)) return beside;
  const source = join('libs', 'imaging', 'src');
  return beside.replace(`${sep}${source}`, `${sep}${join('dist', source)}`);
}
