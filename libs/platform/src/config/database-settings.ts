import { z } from 'zod';
import { defineConfigArea } from '../contracts/define-config-area.js';

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const schema = z.object({
  DATABASE_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl.optional(),
});

/** Logins of the database. */
export class DatabaseSettings {
  /** Login of the running application. */
  readonly url: string;
  /** Login that owns the schemas, for migrations. */
  readonly ownerUrl: string;

  constructor(values: z.output<typeof schema>) {
    this.url = values.DATABASE_URL;
    this.ownerUrl = values.DATABASE_OWNER_URL ?? values.DATABASE_URL;
  }
}

export const databaseArea = defineConfigArea({
  name: 'database',
  schema,
  settings: DatabaseSettings,
});
