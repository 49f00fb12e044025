import { SeedDemoIdentityUseCase } from '#libs/identity';
import { townAccessRenewed, townSeeded } from '#libs/identity/contracts';
import { nothing, systemCaller, Transactions, type AppConfig } from '#libs/platform';
import { SeedDemoRecordsUseCase } from '#libs/records';
import { withOperatorContext } from './operator-context.js';

/** Gives the town what is missing of it, and its people new sign-ins. */
export function populateDemoTown(config: AppConfig) {
  return withOperatorContext(config, async (app) => {
    const transactions = app.get(Transactions);
    const people = { reads: [], records: [townSeeded, townAccessRenewed] };
    const access = await transactions.run(systemCaller('seed', people), (ctx) =>
      app.get(SeedDemoIdentityUseCase).execute(ctx),
    );
    const akten = {
      reads: ['akten'] as const,
      records: nothing('there already, or opened one by one'),
    };
    await transactions.run(systemCaller('seed', akten), (ctx) =>
      app.get(SeedDemoRecordsUseCase).execute(ctx),
    );
    const users = access.users.map(({ roles, ...user }) => ({ ...user, roles: [...roles] }));
    return { users, station: access.station };
  });
}
