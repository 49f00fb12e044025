import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh folder below the system's temporary folder; the spec that asked removes it. */
export function tempDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'aktei-test-'));
}
