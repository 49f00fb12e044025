import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { PageUnreadable } from '../domain/flags.js';
import type { ReadWord } from '../domain/page-reading.js';
import { parseTsv } from '../domain/tsv.js';
import { PAGE_LIMIT_MS, type OcrEngine } from './ocr-engine.js';

const run = promisify(execFile);

/** Bytes of TSV after which the program is taken to have gone mad. */
const MAX_OUTPUT = 64 * 1024 * 1024;

/** The `tesseract` program of the operating system: a third less CPU than the one in WebAssembly. */
export class NativeTesseract implements OcrEngine {
  readonly name = 'tesseract';

  private constructor(
    readonly model: string,
    readonly version: string,
  ) {}

  /** The engine, or null where program or model is not installed. */
  static async find(language: string): Promise<NativeTesseract | null> {
    try {
      const { stdout } = await run('tesseract', ['--version']);
      const { stdout: list } = await run('tesseract', ['--list-langs']);
      const installed = new Set(list.split('\n').map((line) => line.trim()));
      if (!language.split('+').every((code) => installed.has(code))) return null;
      return new NativeTesseract(language, /tesseract v?(\S+)/.exec(stdout)?.[1] ?? 'unknown');
    } catch {
      return null;
    }
  }

  recognise(pgm: Buffer): Promise<ReadWord[]> {
    return new Promise((resolve, reject) => {
      const child = spawn(
        'tesseract',
        ['stdin', 'stdout', '-l', this.model, '--psm', '3', '--dpi', '300', 'tsv'],
        {
          env: { PATH: process.env['PATH'], OMP_THREAD_LIMIT: '1', LC_ALL: 'C.UTF-8' },
          stdio: ['pipe', 'pipe', 'ignore'],
          timeout: PAGE_LIMIT_MS,
          killSignal: 'SIGKILL',
        },
      );
      const chunks: Buffer[] = [];
      let length = 0;
      child.stdout.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > MAX_OUTPUT) child.kill('SIGKILL');
        else chunks.push(chunk);
      });
      child.stdin.on('error', () => undefined);
      child.on('error', (error) => reject(new PageUnreadable('PARSER.CRASHED', error)));
      child.on('close', (code, signal) => {
        if (code === 0) resolve(parseTsv(Buffer.concat(chunks).toString('utf8')));
        else reject(new PageUnreadable(signal ? 'PARSER.TIMEOUT' : 'PARSER.CRASHED', code));
      });
      child.stdin.end(pgm);
    });
  }

  async close(): Promise<void> {
    // Each page has a process of its own; nothing is kept.
  }
}
