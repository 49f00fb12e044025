import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { PageUnreadable, type FlagCode } from '../domain/flags.js';
import type { ReadWord } from '../domain/page-reading.js';
import { PAGE_LIMIT_MS } from './ocr-engine.js';
import type { ChildAnswer, ChildRequest, ChildStart } from './reading-child.protocol.js';
import type { StoredModel } from './tesseract-library.js';

/** Bytes at which a child is killed in the middle of a page: ten times what an A4 page takes. */
const MOST_BYTES = 1_500 * 1024 * 1024;

/** Milliseconds between two looks at the memory of a child. */
const WATCH_MS = 250;

/** Bytes of a page of memory as /proc counts them on Linux. */
const PROC_PAGE = 4096;

/** Keeps a child at some 160 MB instead of 240: one arena, one compiler thread, and it may tidy up. */
const SMALL = ['--expose-gc', '--max-semi-space-size=1', '--v8-pool-size=1'];

/** A thread for each child and no more, because there is a child for each core. */
const FRUGAL = { MALLOC_ARENA_MAX: '1', OMP_THREAD_LIMIT: '1', UV_THREADPOOL_SIZE: '1' };

/** One process with Tesseract in it, a page at a time. After any failure it is to be killed. */
export class ReadingChild {
  /** Pages read so far, and the bytes held after the last one. */
  pages = 0;
  rssBytes = 0;
  private readonly child: ChildProcess;

  constructor(start: ChildStart) {
    const { PATH, LD_LIBRARY_PATH } = process.env;
    this.child = fork(compiledMain(), {
      serialization: 'advanced',
      execArgv: SMALL,
      // Without our environment: no credential can leak to where foreign pixels are looked at.
      env: { PATH, ...(LD_LIBRARY_PATH && { LD_LIBRARY_PATH }), ...FRUGAL },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('error', () => undefined);
    const { library, models, second } = start;
    this.child.send({ library, models: models.map(storedOf), second: second && storedOf(second) });
  }

  /** True once the process has ended, for instance because the system needed its memory. */
  get isGone(): boolean {
    const { connected, exitCode, signalCode } = this.child;
    return !connected || exitCode !== null || signalCode !== null;
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** @throws PageUnreadable */
  async read(pgm: Buffer): Promise<ReadWord[]> {
    this.pages += 1;
    const answer = await this.converse({ id: this.pages, pgm });
    if ('failure' in answer) throw new PageUnreadable('PARSER.CRASHED', answer.failure);
    this.rssBytes = answer.rssBytes;
    return answer.words;
  }

  private converse(request: ChildRequest): Promise<ChildAnswer> {
    const { child } = this;
    const watch = new AbortController();
    return new Promise<ChildAnswer>((resolve, reject) => {
      const fail = (code: FlagCode, cause?: unknown): void =>
        reject(new PageUnreadable(code, cause));
      const timer = setTimeout(() => fail('PARSER.TIMEOUT'), PAGE_LIMIT_MS);
      const memory = setInterval(() => {
        void residentBytes(child.pid).then(
          (bytes) => bytes > MOST_BYTES && fail('PARSER.MEMORY', bytes),
        );
      }, WATCH_MS);
      const hear = (answer: ChildAnswer): void => {
        if (answer.id === request.id) resolve(answer);
      };
      const gone = (code: unknown, signal?: unknown): void =>
        fail('PARSER.CRASHED', signal ?? code);
      watch.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        clearInterval(memory);
        child.off('message', hear).off('exit', gone).off('error', gone);
      });
      child.on('message', hear).on('exit', gone).on('error', gone);
      if (this.isGone) gone(child.exitCode, child.signalCode ?? undefined);
      else child.send(request, (error) => error && gone(error));
    }).finally(() => watch.abort());
  }
}

/** Only what the child needs: an alphabet is a Set of hundreds of characters. */
function storedOf({ language, path }: StoredModel): StoredModel {
  return { language, path };
}

/** The child is always compiled JavaScript, also when its parent runs from source under a test. */
function compiledMain(): string {
  const beside = join(import.meta.dirname, 'reading-child.main.js');
  if (existsSync(beside)) return beside;
  const source = join('libs', 'imaging', 'src');
  return beside.replace(`${sep}${source}`, `${sep}${join('dist', source)}`);
}

async function residentBytes(pid: number | undefined): Promise<number> {
  if (pid === undefined || process.platform !== 'linux') return 0;
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(text.split(' ')[1] ?? 0) * PROC_PAGE;
}
