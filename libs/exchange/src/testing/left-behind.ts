import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ProcessSettings } from '#libs/platform';
import type { RecordsTown } from '#libs/records/testing';

/** Folders of exports that nobody has given back. */
export async function leftBehind({ app }: RecordsTown): Promise<string[]> {
  const { home } = app.get(ProcessSettings, { strict: false });
  return readdir(join(home, 'scratch', 'exports')).catch(() => []);
}
