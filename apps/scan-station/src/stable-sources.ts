import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf } from './hash-source.js';

const UNFINISHED = /^[.~]|\.(part|partial|tmp|crdownload|filepart)$/iu;

/** Finds the sources of a folder that nobody is writing any more. */
export class StableSources {
  private seen = new Map<string, { fingerprint: string; since: number }>();

  constructor(
    private readonly directory: string,
    /** Milliseconds without any change after which a source counts as complete. */
    private readonly stableMs: number,
  ) {}

  /** Names in order that have not changed for long enough; empty ones are waited for. */
  async find(now: number): Promise<{ name: string; fingerprint: string }[]> {
    const entries = await readdir(this.directory, { withFileTypes: true });
    const seen = new Map<string, { fingerprint: string; since: number }>();
    for (const entry of entries) {
      if (!entry.isFile() || UNFINISHED.test(entry.name)) continue;
      const fingerprint = await fingerprintOf(join(this.directory, entry.name)).catch(() => null);
      if (fingerprint === null || fingerprint.split('-')[1] === '0') continue;
      const before = this.seen.get(entry.name);
      const same = before?.fingerprint === fingerprint;
      seen.set(entry.name, { fingerprint, since: same ? before.since : now });
    }
    this.seen = seen;
    return [...seen]
      .filter(([, { since }]) => now - since >= this.stableMs)
      .map(([name, { fingerprint }]) => ({ name, fingerprint }))
      .sort((a, b) => a.name.localeCompare(b.name, 'de', { numeric: true }));
  }
}
