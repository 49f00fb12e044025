import { DataSource, type EntitySchema, type MixedList } from 'typeorm';

/** The database role under which every statement of the running application is executed. */
export const RUNTIME_ROLE = 'aktei_app';

export type Entities = MixedList<new () => object> | EntitySchema[];

/** Connections of a process. What one person may have going on at once leaves room for others. */
export const POOL_SIZE = 16;

/** Milliseconds that somebody waits for a connection before being told to come again. */
const CONNECT_MS = 5_000;

/**
 * What a statement for a person may take: nobody waits longer, and a connection that hangs comes back. Work
 * that takes longer says so itself, as jobs do; migrations have a pool of their own.
 */
const LIMITS = {
  statement_timeout: '30s',
  lock_timeout: '5s',
  idle_in_transaction_session_timeout: '60s',
};

/**
 * A pool whose connections work as {@link RUNTIME_ROLE} from their first statement on, whoever they
 * log in as: `RESET ROLE` leads back to that role, not to the login.
 */
export function createDataSource(options: { url: string; entities: Entities; poolSize?: number }) {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.entities,
    synchronize: false,
    installExtensions: false,
    poolSize: options.poolSize ?? POOL_SIZE,
    connectTimeoutMS: CONNECT_MS,
    applicationName: 'aktei',
    // Pipelined: a statement need not wait for the answer to the one before it. Read only unless a unit of
    // work says otherwise: where its BEGIN has failed, a write behind it is refused, not left standing.
    extra: {
      options: Object.entries({
        role: RUNTIME_ROLE,
        default_transaction_read_only: 'on',
        ...LIMITS,
      })
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
      pipeline: true,
    },
  });
}
