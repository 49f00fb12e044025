import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf } from './hash-source.js';
import { isSourceName, nameOf } from './source-names.js';

/** What lies in a folder and changes no more. */
export interface FoundSources {
  /** In order of their names. */
  readonly sources: readonly { readonly name: string; readonly fingerprint: string }[];
  /** Names that cannot be sent because they are no UTF-8, as windows-1252 shows them. */
  readonly unnamed: readonly string[];
}

/** Finds the sources of a folder that nobody is writing any more. */
export class StableSources {
  private seen = new Map<string, { fingerprint: string; since: number }>();

  constructor(
    private readonly directory: string,
    /** Milliseconds without any change after which a source counts as complete. */
    private readonly stableMs: number,
  ) {}

  /** Those that have not changed for long enough; empty ones are waited for. */
  async find(now: number): Promise<FoundSources> {
    const seen = new Map<string, { fingerprint: string; since: number }>();
    const files = await this.files();
    for (const { name } of files.filter(({ isText }) => isText)) {
      const fingerprint = await fingerprintOf(join(this.directory, name)).catch(() => null);
      if (fingerprint === null || fingerprint.split('-')[1] === '0') continue;
      const before = this.seen.get(name);
      const same = before?.fingerprint === fingerprint;
      seen.set(name, { fingerprint, since: same ? before.since : now });
    }
    this.seen = seen;
    const unnamed = files.filter(({ isText }) => !isText).map(({ name }) => name);
    return { sources: this.complete(now), unnamed };
  }

  private async files() {
    const entries = await readdir(this.directory, { withFileTypes: true, encoding: 'buffer' });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => nameOf(entry.name))
      .filter(({ name }) => isSourceName(name));
  }

  private complete(now: number): FoundSources['sources'] {
    return [...this.seen]
      .filter(([, { since }]) => now - since >= this.stableMs)
      .map(([name, { fingerprint }]) => ({ name, fingerprint }))
      .sort((a, b) => a.name.localeCompare(b.name, 'de', { numeric: true }));
  }
}
