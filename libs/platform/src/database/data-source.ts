import { DataSource, type EntitySchema, type MixedList } from 'typeorm';

/** The database role under which every statement of the running application is executed. */
export const RUNTIME_ROLE = 'aktei_app';

export type Entities = MixedList<new () => object> | EntitySchema[];

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
    poolSize: options.poolSize ?? 10,
    applicationName: 'aktei',
    // Pipelined: a statement need not wait for the answer to the one before it. Read only unless a unit of
    // work says otherwise: where its BEGIN has failed, a write behind it is refused, not left standing.
    extra: {
      options: `-c role=${RUNTIME_ROLE} -c default_transaction_read_only=on`,
      pipeline: true,
    },
  });
}
