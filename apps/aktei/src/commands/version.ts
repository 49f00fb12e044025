import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const own = z.object({ name: z.string(), version: z.string() });

/** Says which version of Aktei this is, and on which Node it runs. */
export async function versionCommand(): Promise<void> {
  const text = await readFile(new URL('../../../../../package.json', import.meta.url), 'utf8');
  const { name, version } = own.parse(JSON.parse(text));
  console.log(`${name} ${version} (Node ${process.versions.node})`);
}
