import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DemoAccess } from '#libs/identity';
import { roleSchema } from '#libs/identity/contracts';

const demoFile = z.object({
  url: z.string(),
  users: z.array(
    z.object({
      username: z.string(),
      password: z.string(),
      roles: z.array(roleSchema),
      displayName: z.string(),
    }),
  ),
  station: z.object({ id: z.string(), key: z.string() }),
});

/** Address, sign-ins and station key of a demo town, for people and for scripts. */
export type DemoFile = z.infer<typeof demoFile>;

/** What an earlier start has written, or null. */
export async function readDemoFile(home: string): Promise<DemoFile | null> {
  const text = await readFile(join(home, 'demo.json'), 'utf8').catch(() => null);
  return text === null ? null : demoFile.parse(JSON.parse(text));
}

/** Readable by its owner alone; replaced in one step. */
export async function writeDemoFile(home: string, url: string, access: DemoAccess): Promise<void> {
  const path = join(home, 'demo.json');
  const text = `${JSON.stringify({ url, ...access }, null, 2)}\n`;
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
