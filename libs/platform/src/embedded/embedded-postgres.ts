import { join } from 'node:path';
import { clusterFolder } from './binaries.js';
import { startCluster, type Cluster } from './cluster.js';
import { inSession } from '../database/session.js';
import { secret } from './secret.js';

/** A running embedded database with the two logins Aktei uses. */
export interface EmbeddedPostgres {
  /** Owns database and schemas; for migrations. */
  readonly ownerUrl: string;
  /** The running application: no right beyond its grants. */
  readonly appUrl: string;
  /** Sees every row, for backups; the superuser, so that it can be loaded without triggers too. */
  readonly wholeUrl: string;
  readonly cluster: Cluster;
}

/** Starts, or takes over, the database that belongs to a home. */
export async function startEmbeddedPostgres(home: string): Promise<EmbeddedPostgres> {
  const folder = await clusterFolder(home);
  const cluster = await startCluster({ folder });
  const owner = await secret(join(folder, 'owner.password'));
  const app = await secret(join(folder, 'app.password'));
  await ensureLogins(cluster.adminUrl, owner, app);
  const address = `127.0.0.1:${cluster.port}/aktei`;
  const whole = new URL(cluster.adminUrl);
  whole.pathname = '/aktei';
  return {
    cluster,
    wholeUrl: whole.href,
    ownerUrl: `postgres://aktei_owner:${owner}@${address}`,
    appUrl: `postgres://aktei_app:${app}@${address}`,
  };
}

async function ensureLogins(adminUrl: string, owner: string, app: string): Promise<void> {
  await inSession({ connectionString: adminUrl }, async (client) => {
    const roles = await client.query("select 1 from pg_roles where rolname = 'aktei_owner'");
    if (roles.rowCount === 0) {
      await client.query(`
        create role aktei_app login password ${client.escapeLiteral(app)};
        create role aktei_owner login createrole password ${client.escapeLiteral(owner)};
        grant aktei_app to aktei_owner with admin option;`);
    }
    const known = await client.query("select 1 from pg_database where datname = 'aktei'");
    if (known.rowCount === 0) await client.query('create database aktei owner aktei_owner');
  });
}
