import { closeHome, type AppConfig } from '#libs/platform';
import { readDemoFile, writeDemoFile, type DemoFile } from './demo-file.js';

/**
 * The demo town with known sign-ins. When the town is there but its sign-ins are not (the process
 * died between commit and file), they are renewed.
 */
export async function seedDemoTown(config: AppConfig, url: string): Promise<DemoFile> {
  await closeHome(config.home);
  const known = await readDemoFile(config.home);
  const access = known ?? (await populate(config));
  if (known?.url !== url) await writeDemoFile(config.home, url, access);
  return { url, users: [...access.users], station: access.station };
}

/** Loaded only for a town that is missing: every later start is the faster for it. */
async function populate(config: AppConfig) {
  const { populateDemoTown } = await import('./populate-demo-town.js');
  return populateDemoTown(config);
}
