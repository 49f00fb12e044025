import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, type MigrationClass } from '../database/migrate.js';
import { inSession } from '../database/session.js';
import { startCluster } from '../embedded/cluster.js';

/** Below this many free bytes the memory disk is left to others. */
const MEMORY_DISK_BYTES = 1024 ** 3;

/** Names the template database and the server for the worker processes of the test run. */
export const TEST_ADMIN_URL = 'AKTEI_TEST_ADMIN_URL';
export const TEST_TEMPLATE = 'AKTEI_TEST_TEMPLATE';

/** The database server of one test run with a migrated template in it. */
export interface TestCluster {
  readonly adminUrl: string;
  readonly template: string;
  stop(): Promise<void>;
}

/**
 * Starts a throw-away server, or uses the one DATABASE_URL names (its own databases stay
 * untouched), and migrates a template that specs clone.
 */
export async function startTestCluster(
  migrations: readonly MigrationClass[],
  externalUrl = process.env['DATABASE_URL'],
): Promise<TestCluster> {
  const server = externalUrl ? { adminUrl: externalUrl, stop: async () => {} } : await throwaway();
  const template = `aktei_template_${randomBytes(6).toString('hex')}`;
  const stop = async () => {
    await asAdmin(server.adminUrl, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
  try {
    await asAdmin(server.adminUrl, `create database ${template}`);
    await migrate({ ownerUrl: databaseUrl(server.adminUrl, template), migrations });
  } catch (error) {
    await stop();
    throw error;
  }
  return { adminUrl: server.adminUrl, template, stop };
}

async function throwaway(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(await fastestFolder(), 'aktei-test-cluster-'));
  const cluster = await startCluster({ folder, throwaway: true });
  return {
    adminUrl: cluster.adminUrl,
    stop: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function fastestFolder(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => null);
  const roomy = memory !== null && memory.bavail * memory.bsize >= MEMORY_DISK_BYTES;
  return roomy ? '/dev/shm' : tmpdir();
}

/** The same login for another database of the server. */
export function databaseUrl(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs statements as the administrator of the server, outside any transaction. */
export async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  await inSession({ connectionString: adminUrl }, (client) => client.query(statement));
}
