import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseReport, type PdfaVerdict } from './verapdf-report.js';

/** Class in the jar that validates from the command line. */
const PROGRAM = 'org.verapdf.apps.GreenfieldCliWrapper';

/** Files for one start of the program, which takes as long as twenty small files. */
const BATCH = 200;

/** Bytes of a report; with one failure shown for each rule, 200 files stay far below. */
const MAX_REPORT = 64 * 1024 * 1024;

/** Profiles that a file can be held against. */
export type PdfaFlavour = '1a' | '1b' | '2a' | '2b' | '2u' | '3a' | '3b' | '3u' | '4' | '4e' | '4f';

/** Where the program may be. */
export interface VeraPdfPlaces {
  /** Its jar, where somebody has named one. */
  readonly jar: string | null;
  /** The home of the installation. */
  readonly home: string;
}

/** What the program may use. */
export interface VeraPdfLimits {
  readonly heapMegabytes: number;
  /** Milliseconds for the start, for each file, and for each megabyte of it. */
  readonly startMs: number;
  readonly fileMs: number;
  readonly megabyteMs: number;
}

const defaultLimits: VeraPdfLimits = {
  heapMegabytes: 512,
  startMs: 60_000,
  fileMs: 20_000,
  megabyteMs: 500,
};

/** How files are to be judged. */
export interface ValidationOptions {
  /** Without it a file is held against what it claims, and against PDF/A-1b where it claims none. */
  readonly flavour?: PdfaFlavour;
  /** Ends the program and with it the validation. */
  readonly signal?: AbortSignal;
}

/** The PDF/A validator of the veraPDF consortium, where it and a Java are installed. */
export class VeraPdf {
  private constructor(
    private readonly jar: string,
    private readonly java: string,
    private readonly limits: VeraPdfLimits,
  ) {}

  /**
   * Looks for the jar where it is named, else below the home of the installation and in
   * `/opt/verapdf`; null without it or without Java.
   */
  static find(places: VeraPdfPlaces, limits = defaultLimits, env = process.env): VeraPdf | null {
    const java = env['JAVA_HOME'] ? join(env['JAVA_HOME'], 'bin', 'java') : 'java';
    const jar = findJar(places);
    if (!jar) return null;
    const options = { stdio: 'ignore', env: { PATH: env['PATH'] } } as const;
    return spawnSync(java, ['-version'], options).status === 0
      ? new VeraPdf(jar, java, limits)
      : null;
  }

  /**
   * Judges files, many with one start of the program, in their order. A file over which the program
   * fails costs its own verdict, not those of the others. Foreign bytes are safe with it: it runs
   * without our environment, limited in time and memory, in a folder that is removed.
   *
   * @throws the reason of `signal`
   */
  async validate(
    paths: readonly string[],
    options: ValidationOptions = {},
  ): Promise<PdfaVerdict[]> {
    const verdicts: PdfaVerdict[] = [];
    for (let start = 0; start < paths.length; start += BATCH) {
      verdicts.push(...(await this.judge(paths.slice(start, start + BATCH), options)));
    }
    return verdicts;
  }

  private async judge(
    paths: readonly string[],
    options: ValidationOptions,
  ): Promise<PdfaVerdict[]> {
    const verdicts = await this.run(paths, options);
    if (verdicts) return verdicts;
    const [only] = paths;
    if (paths.length === 1 && only !== undefined) return [unjudged(only, 'the validator gave up')];
    const half = Math.ceil(paths.length / 2);
    const first = await this.judge(paths.slice(0, half), options);
    return [...first, ...(await this.judge(paths.slice(half), options))];
  }

  /** One start of the program; null when it did not come to its end. */
  private async run(paths: readonly string[], { flavour, signal }: ValidationOptions) {
    const folder = await mkdtemp(join(tmpdir(), 'aktei-verapdf-'));
    try {
      // Names of our own: the program skips files with others, and knows no umlauts without a locale.
      const names = paths.map((_, index) => `${index}.pdf`);
      for (const [index, path] of paths.entries()) {
        await symlink(resolve(path), join(folder, names[index] ?? ''));
      }
      const child = this.start(folder, names, flavour);
      const output = await outputOf(child, { signal, wallMs: await this.wallMs(paths) });
      const judged = output === null ? null : parseReport(output);
      if (!judged) return null;
      const byName = new Map(judged.map((verdict) => [basename(verdict.path), verdict]));
      return paths.map((path, index) => {
        const verdict = byName.get(names[index] ?? '');
        return verdict ? { ...verdict, path } : unjudged(path, 'the validator passed it over');
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private start(folder: string, names: readonly string[], flavour?: PdfaFlavour): ChildProcess {
    const settings = [`-Xmx${this.limits.heapMegabytes}m`, '-XX:+UseSerialGC'];
    const scratch = [`-Duser.home=${folder}`, `-Djava.io.tmpdir=${folder}`];
    const format = ['--format', 'json', '--maxfailuresdisplayed', '1', '--loglevel', '0'];
    const profile = flavour ? ['-f', flavour] : [];
    const args = [...settings, ...scratch, '-cp', this.jar, PROGRAM, ...format, ...profile];
    return spawn(this.java, [...args, ...names], {
      cwd: folder,
      env: { PATH: process.env['PATH'] },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }

  private async wallMs(paths: readonly string[]): Promise<number> {
    const { startMs, fileMs, megabyteMs } = this.limits;
    let bytes = 0;
    for (const path of paths) bytes += (await stat(path)).size;
    return startMs + paths.length * fileMs + (bytes / 2 ** 20) * megabyteMs;
  }
}

function findJar({ jar: named, home }: VeraPdfPlaces): string | null {
  if (named) return existsSync(named) ? resolve(named) : null;
  for (const folder of [resolve(home, 'tools/verapdf'), '/opt/verapdf']) {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const jar = names
      .filter((name) => name.endsWith('.jar'))
      .sort()
      .at(-1);
    if (jar) return join(folder, jar);
  }
  return null;
}

function unjudged(path: string, reason: string): PdfaVerdict {
  return { path, version: '', profile: '', compliant: null, failedRules: [reason] };
}

/** What the program wrote; null when it had to be killed or could not be started. */
function outputOf(
  child: ChildProcess,
  { signal, wallMs }: { signal: AbortSignal | undefined; wallMs: number },
): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let killed = false;
    const kill = (): void => {
      killed = true;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(kill, wallMs);
    signal?.addEventListener('abort', kill, { once: true });
    child.stdout?.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MAX_REPORT) kill();
      else chunks.push(chunk);
    });
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', kill);
      if (signal?.aborted) reject(signal.reason as Error);
      else resolve(killed ? null : Buffer.concat(chunks).toString());
    };
    child.on('error', end);
    child.on('close', end);
    if (signal?.aborted) kill();
  });
}
