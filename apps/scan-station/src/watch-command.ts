import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { currentTime } from '#libs/kernel';
import { ServerRefused, ServerUnreachable, WrongUsage } from './errors.js';
import { FolderTransfer, type OpenStapel } from './folder-transfer.js';
import { Journal } from './journal.js';
import { unnamedLine } from './messages.js';
import type { ServerClient } from './server-client.js';
import { StableSources } from './stable-sources.js';
import type { Output } from './upload-command.js';

/** How a folder is watched; times in milliseconds. */
export interface WatchOptions {
  readonly output: Output;
  readonly stableMs: number;
  readonly pollMs: number;
  readonly signal: AbortSignal;
}

const MAX_BACKOFF_MS = 60_000;

/** Watches a folder until the signal aborts. @throws WrongUsage when another one watches it */
export async function watchCommand(
  server: ServerClient,
  directory: string,
  options: WatchOptions,
): Promise<void> {
  const release = await lock(join(directory, '.aktei'));
  const journal = await Journal.open(join(directory, '.aktei', 'journal.jsonl'));
  try {
    await new FolderWatch(server, directory, journal, options).run();
  } finally {
    await journal.close();
    await release();
  }
}

class FolderWatch {
  private readonly sources: StableSources;
  private readonly transfers: FolderTransfer;
  /** Sources the server will not take, by fingerprint: said once, left where they are. */
  private readonly refused = new Set<string>();
  /** Names that are no UTF-8: said once as well. */
  private readonly unnamed = new Set<string>();
  private backoffMs = 0;

  constructor(
    private readonly server: ServerClient,
    directory: string,
    private readonly journal: Journal,
    private readonly options: WatchOptions,
  ) {
    this.sources = new StableSources(directory, options.stableMs);
    this.transfers = new FolderTransfer(directory, server, journal, options.output);
  }

  async run(): Promise<void> {
    const { signal, pollMs } = this.options;
    while (!signal.aborted) {
      await this.round();
      await wait(Math.max(pollMs, this.backoffMs), undefined, { signal }).catch(() => undefined);
    }
  }

  /** What lies there together becomes one Stapel. */
  private async round(): Promise<void> {
    const { sources, unnamed } = await this.sources.find(currentTime().getTime());
    this.complainOfNames(unnamed);
    const fresh = sources.filter(({ fingerprint }) => !this.refused.has(fingerprint));
    const openStapel = this.oneStapel();
    try {
      for (const source of fresh) {
        if (this.options.signal.aborted) return;
        await this.one(source, openStapel);
      }
      await this.closeStapel();
      this.backoffMs = 0;
    } catch (error) {
      this.waitLonger(error);
    }
  }

  /** One for all of a round, unless somebody has closed it: a lost answer may come late. */
  private oneStapel(): OpenStapel {
    let id: Promise<string> | undefined;
    return async (refused) => {
      if (id && refused !== undefined && (await id) === refused) id = undefined;
      return (id ??= this.server.createStapel());
    };
  }

  private async one(
    source: { name: string; fingerprint: string },
    openStapel: OpenStapel,
  ): Promise<void> {
    try {
      await this.transfers.transfer(source.name, openStapel);
    } catch (error) {
      if (error instanceof ServerUnreachable) throw error;
      if (isAboutTheStation(error)) throw error;
      this.refused.add(source.fingerprint);
      const text = error instanceof Error ? error.message : 'Fehler';
      this.options.output.complain(`${source.name}: ${text} Die Datei bleibt liegen.`);
    }
  }

  /** Also those a killed predecessor left open; one the server does not know needs no closing. */
  private async closeStapel(): Promise<void> {
    for (const stapelId of this.journal.openStapel()) {
      try {
        await this.server.closeStapel(stapelId);
      } catch (error) {
        if (!(error instanceof ServerRefused) || isAboutTheStation(error)) throw error;
      }
      await this.journal.append({ event: 'closed', stapelId });
    }
  }

  /** Once for each; a file that cannot be named in a Stapel is not left there without a word. */
  private complainOfNames(names: readonly string[]): void {
    for (const name of names.filter((each) => !this.unnamed.has(each))) {
      this.unnamed.add(name);
      this.options.output.complain(unnamedLine(name));
    }
  }

  private waitLonger(error: unknown): void {
    this.backoffMs = Math.min(MAX_BACKOFF_MS, Math.max(1_000, this.backoffMs * 2));
    const text = error instanceof Error ? error.message : 'Fehler';
    const seconds = Math.round(this.backoffMs / 1000);
    this.options.output.complain(`${text} Nächster Versuch in ${seconds} s.`);
  }
}

/** A wrong key is no fault of the source: everything waits until it is put right. */
function isAboutTheStation(error: unknown): boolean {
  return error instanceof ServerRefused && /^(SESSION|PERMISSION|HTTP\.40[13])/.test(error.code);
}

async function lock(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, 'lock');
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  if (holder && holder !== process.pid && isAlive(holder)) {
    throw new WrongUsage(`Der Ordner wird schon überwacht (Prozess ${holder}).`);
  }
  await writeFile(path, String(process.pid), { mode: 0o600 });
  return () => rm(path, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
