import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { open, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorCode } from '#libs/kernel';
import { PageUnreadable, ReadingInterrupted, type FlagCode } from '../domain/flags.js';
import {
  PARAGRAPH_SIGN,
  persistentSuspects,
  repairParagraphSigns,
  suspects,
  type Suspect,
} from '../domain/paragraph-sign.js';
import type { ReadWord } from '../domain/page-reading.js';
import { repairMarks } from '../domain/marks.js';
import { parseTsv, parseTsvPages } from '../domain/tsv.js';
import { partGluedWords } from './glued-words.js';
import { modelIn, nameOf, type Model } from './models.js';
import { PAGE_LIMIT_MS, type EngineNeeds, type OcrEngine } from './ocr-engine.js';
import { crop, greyTiff, readPgm, type GreyPicture } from './pgm.js';

const run = promisify(execFile);

/** Bytes of TSV after which the program is taken to have gone mad. */
const MAX_OUTPUT = 64 * 1024 * 1024;

/** A whole page, and one line (`--psm`). */
const WHOLE_PAGE = '3';
const ONE_LINE = '7';

/**
 * The `tesseract` program of the operating system: a fifth less CPU than the one in WebAssembly.
 * A process for each page, because its start costs 5 % of a page, and several pages in one process
 * save no more than that; a second one only where something on the page may be a "§".
 */
export class NativeTesseract implements OcrEngine {
  readonly name = 'tesseract';
  readonly model: string;
  readonly needs: EngineNeeds = { upright: true, skewBelow: 1.7 };
  private readonly running = new Set<AbortController>();
  private readonly language: string;

  private constructor(
    private readonly models: readonly Model[],
    private readonly second: Model | null,
    readonly version: string,
  ) {
    this.model = nameOf(models);
    this.language = models.map(({ language }) => language).join('+');
  }

  /** The engine, or null where program or model is not installed. */
  static async find(language: string): Promise<NativeTesseract | null> {
    try {
      const { stdout } = await run('tesseract', ['--version'], { env: bareEnvironment() });
      const version = /tesseract v?(\S+)/.exec(stdout)?.[1] ?? 'unknown';
      const { stdout: list } = await run('tesseract', ['--list-langs'], { env: bareEnvironment() });
      const folder = /"([^"]+)"/.exec(list)?.[1] ?? '';
      const models = language.split('+').map((code) => modelIn(folder, code));
      if (!models.every((model) => model !== null)) return null;
      const blind = models.some(({ alphabet }) => !alphabet.has(PARAGRAPH_SIGN));
      return new NativeTesseract(models, blind ? modelIn(folder, 'eng') : null, version);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  writes(character: string): boolean {
    const seen = this.models.some(({ alphabet }) => alphabet.has(character));
    return seen || (character === PARAGRAPH_SIGN && this.second !== null);
  }

  async recognise(pgm: Buffer): Promise<ReadWord[]> {
    const page = pageOf(pgm);
    const tsv = await this.tesseract([page], this.language, WHOLE_PAGE);
    let words = repairMarks(partGluedWords(parseTsv(tsv), page));
    if (!this.second) return words;
    for (const choose of [suspects, persistentSuspects]) {
      const found = choose(words);
      if (found.length === 0) continue;
      words = repairParagraphSigns(words, found, await this.lookAgain(page, found, this.second));
    }
    return words;
  }

  /** Ends what is being read. */
  close(): Promise<void> {
    for (const controller of this.running) controller.abort();
    return Promise.resolve();
  }

  private async lookAgain(page: GreyPicture, found: readonly Suspect[], { language }: Model) {
    const pieces = found.map(({ around }) => crop(page, around));
    const pages = parseTsvPages(await this.tesseract(pieces, language, ONE_LINE));
    return found.map(({ around }, index) =>
      (pages.get(index + 1) ?? []).map((word) => ({
        ...word,
        x: word.x + around.x,
        y: word.y + around.y,
      })),
    );
  }

  /** The TSV that the program writes about pictures, which are pages of one file to it. */
  private async tesseract(
    pictures: readonly GreyPicture[],
    language: string,
    psm: string,
  ): Promise<string> {
    const controller = new AbortController();
    this.running.add(controller);
    const file = await namelessFile();
    try {
      await writeFile(file, greyTiff(pictures));
      return await askAbout(file, argumentsFor(language, psm), controller.signal);
    } finally {
      this.running.delete(controller);
      await file.close();
    }
  }
}

/** @throws PageUnreadable */
function pageOf(pgm: Buffer): GreyPicture {
  try {
    return readPgm(pgm);
  } catch (error) {
    throw new PageUnreadable('PARSER.CRASHED', error);
  }
}

/**
 * A file that only its handle leads to, so that nothing is left of it after a crash. Standard input
 * would cost the program a tenth more: it takes it in character by character.
 */
async function namelessFile(): Promise<FileHandle> {
  const path = join(tmpdir(), `aktei-${randomUUID()}`);
  const file = await open(path, 'wx', 0o600);
  await rm(path);
  return file;
}

/** Where the child finds the file that is its fourth descriptor (Linux and macOS). */
const FILE_OF_CHILD = '/dev/fd/3';

function argumentsFor(language: string, psm: string): string[] {
  const fixed = ['--psm', psm, '--oem', '1', '--dpi', '300', '-c', 'tessedit_do_invert=0'];
  return [FILE_OF_CHILD, 'stdout', '-l', language, ...fixed, 'tsv'];
}

/**
 * No credential of ours; one thread a process, because there is a process for each core. The rest
 * makes glibc ask for memory in large pieces: 4 % of the time, most of it in the kernel.
 */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, TESSDATA_PREFIX } = process.env;
  return {
    PATH,
    TESSDATA_PREFIX,
    OMP_THREAD_LIMIT: '1',
    LC_ALL: 'C.UTF-8',
    GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
    MALLOC_TOP_PAD_: String(16 * 1024 * 1024),
    MALLOC_TRIM_THRESHOLD_: String(1024 ** 3),
    MALLOC_MMAP_THRESHOLD_: String(1024 ** 3),
  };
}

function askAbout(file: FileHandle, args: string[], signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('tesseract', args, {
      env: bareEnvironment(),
      stdio: ['ignore', 'pipe', 'ignore', file.fd],
    });
    let ended: FlagCode | null = null;
    const end = (code: FlagCode): void => {
      ended ??= code;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end('PARSER.TIMEOUT'), PAGE_LIMIT_MS);
    const stop = (): boolean => child.kill('SIGKILL');
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    const chunks: Buffer[] = [];
    let length = 0;
    child.stdout?.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_OUTPUT) end('PARSER.OUTPUT');
      else chunks.push(chunk);
    });
    child.on('error', (error) => reject(new PageUnreadable('PARSER.CRASHED', error)));
    child.on('close', (code) => {
      clearTimeout(timer);
      if (signal.aborted) reject(new ReadingInterrupted('the engine was closed'));
      else if (code === 0 && !ended) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new PageUnreadable(ended ?? 'PARSER.CRASHED', code));
    });
  });
}
