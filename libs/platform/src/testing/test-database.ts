import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { newId } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { AppConfig } from '../config/app-config.js';
import type { Caller, Ctx } from '../context/ctx.js';
import { Scopes } from '../context/scopes.js';
import type { Actor } from '../contracts/actor.js';
import { defineScope } from '../contracts/define-scope.js';
import { nothing } from '../contracts/duty.js';
import { databaseArea } from '../config/database-settings.js';
import { DatabasePulse } from '../database/database-pulse.js';
import { createDataSource } from '../database/data-source.js';
import { Transactions } from '../database/transactions.js';
import { entitiesOf, type ModulePart } from '../vocabulary/module-part.js';
import { tempDir } from './temp-dir.js';
import { asAdmin, databaseUrl, TEST_ADMIN_URL, TEST_TEMPLATE } from './test-cluster.js';
import { until } from './until.js';

/** A database of a spec's own, cloned from the migrated template. */
export interface TestDatabase {
  readonly url: string;
  readonly ownerUrl: string;
  /** Settings that point to this database and to a home of its own. */
  readonly config: AppConfig;
  readonly parts: readonly ModulePart[];
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  /** Runs `work` in a committed transaction, by default in a system context that sees all. */
  run<T>(work: (ctx: Ctx) => Promise<T>, actor?: Actor): Promise<T>;
  /** Runs a statement with all rights, for looking at or preparing what the application may not. */
  asOwner(statement: string): Promise<void>;
  drop(): Promise<void>;
}

/** Clones the template; takes some 50 ms. */
export async function createTestDatabase(options: {
  parts: readonly ModulePart[];
  env?: NodeJS.ProcessEnv;
  /** A line between the application and the database, which the spec may break. */
  line?: (url: string) => Promise<{ readonly url: string }>;
}): Promise<TestDatabase> {
  const { parts } = options;
  const adminUrl = required(TEST_ADMIN_URL);
  const name = `aktei_test_${randomBytes(6).toString('hex')}`;
  await clone(adminUrl, name);
  const ownerUrl = databaseUrl(adminUrl, name);
  const { url } = options.line ? await options.line(ownerUrl) : { url: ownerUrl };
  const home = await tempDir();
  const config = AppConfig.fromEnvironment({ DATABASE_URL: url, AKTEI_HOME: home, ...options.env });
  const dataSource = await createDataSource({ url, entities: entitiesOf(parts) }).initialize();
  const scopes = new Scopes([systemSees, ...parts.flatMap((part) => [...(part.scopes ?? [])])]);
  const pulse = new DatabasePulse(config.of(databaseArea));
  const transactions = new Transactions(dataSource, scopes, pulse);
  return {
    url,
    ownerUrl,
    config,
    parts,
    dataSource,
    transactions,
    run: (work, actor) => transactions.run(testCaller(actor), work),
    asOwner: (statement) => asAdmin(ownerUrl, statement),
    drop: async () => {
      pulse.onApplicationShutdown();
      if (dataSource.isInitialized) await dataSource.destroy();
      await asAdmin(adminUrl, `drop database if exists ${name} with (force)`);
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Whoever a spec acts as; without an actor a system context that sees all. It owes the log nothing. */
export function testCaller(actor: Actor = everything): Caller {
  return {
    actor,
    onBehalfOf: null,
    reason: 'test',
    requestId: newId(),
    causedBy: null,
    duty: nothing('a spec'),
  };
}

/** Also where the modules that would say so are not part of a spec. */
const systemSees = defineScope((actor) => {
  const realms = actor.kind === 'system' ? actor.realms : [];
  const akten = realms.includes('akten') ? 'all' : '{}';
  const mail = realms.includes('mail') ? 'all' : '{}';
  return { 'aktei.akten_read': akten, 'aktei.akten_change': akten, 'aktei.mail': mail };
});

const everything: Actor = {
  kind: 'system',
  id: 'test',
  roles: [],
  orgUnitIds: [],
  realms: ['akten', 'mail'],
};

/** Only one session at a time may copy a template, so a busy one is asked again. */
async function clone(adminUrl: string, name: string): Promise<void> {
  const template = required(TEST_TEMPLATE);
  await until(
    async () => {
      await asAdmin(adminUrl, `create database ${name} template ${template} strategy file_copy`);
      return true;
    },
    { timeoutMs: 30_000 },
  );
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the specs through npm test`);
  return value;
}
