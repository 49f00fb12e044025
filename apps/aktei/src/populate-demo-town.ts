import { SeedDemoIdentityUseCase } from '#libs/identity';
import { systemCaller, Transactions, type AppConfig } from '#libs/platform';
import { SeedDemoRecordsUseCase } from '#libs/records';
import { withOperatorContext } from './operator-context.js';

/** Gives the town what is missing of it, and its people new sign-ins. */
export function populateDemoTown(config: AppConfig) {
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
