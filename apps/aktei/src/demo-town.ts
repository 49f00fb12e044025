import { mkdir } from 'node:fs/promises';
import { SeedDemoIdentityUseCase } from '#libs/identity';
import { systemCaller, Transactions, type AppConfig } from '#libs/platform';
import { SeedDemoRecordsUseCase } from '#libs/records';
import { readDemoFile, writeDemoFile, type DemoFile } from './demo-file.js';
import { withOperatorContext } from './operator-context.js';

/**
 * The demo town with known sign-ins. When the town is there but its sign-ins are not (the process
 * died between commit and file), they are renewed.
 */
export async function seedDemoTown(config: AppConfig, url: string): Promise<DemoFile> {
  await mkdir(config.home, { recursive: true, mode: 0o711 });
  const known = await readDemoFile(config.home);
  const access = known ?? (await populate(config));
  if (known?.url !== url) await writeDemoFile(config.home, url, access);
  return { url, users: [...access.users], station: access.station };
}

function populate(config: AppConfig) {
  return withOperatorContext(config, async (app) => {
    const transactions = app.get(Transactions);
    const caller = systemCaller('seed');
    const access = await transactions.run(caller, (ctx) =>
      app.get(SeedDemoIdentityUseCase).execute(ctx),
    );
    await transactions.run(caller, (ctx) => app.get(SeedDemoRecordsUseCase).execute(ctx));
    const users = access.users.map(({ roles, ...user }) => ({ ...user, roles: [...roles] }));
    return { users, station: access.station };
  });
}
