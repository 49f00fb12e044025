import { migrations } from '#migrations';
import { startTestCluster, TEST_ADMIN_URL, TEST_TEMPLATE } from '#libs/platform/testing';

/** One database server for the whole run, unless every wanted spec is pure. */
export default async function globalSetup() {
  const cluster = await startTestCluster(migrations);
  process.env[TEST_ADMIN_URL] = cluster.adminUrl;
  process.env[TEST_TEMPLATE] = cluster.template;
  globalThis.akteiTestCluster = cluster;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void cluster.stop().finally(() => process.exit(130)));
  }
}
