import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { tempDir } from '../testing/temp-dir.js';
import { until } from '../testing/until.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { isProcessAlive } from '../processes/process-life.js';

/** Milliseconds for a start with initdb on a busy machine. */
const LIMIT_MS = 60_000;

const isRoot = process.getuid?.() === 0;

describe(startEmbeddedPostgres.name, () => {
  let home: string;
  let running: EmbeddedPostgres | null = null;

  beforeEach(async () => {
    home = await tempDir();
    await chmod(home, 0o711);
  });

  afterEach(async () => {
    await running?.cluster.stop();
    running = null;
    await rm(home, { recursive: true, force: true });
  });

  async function start(): Promise<EmbeddedPostgres> {
    running = await startEmbeddedPostgres(home);
    return running;
  }

  async function query(url: string, text: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  }

  const dataFile = (name: string): string => join(home, 'postgres/data', name);

  it(
    'gives two logins, of which only the owner may create anything',
    async () => {
      const { ownerUrl, appUrl } = await start();
      await query(ownerUrl, 'create schema town');
      await expect(query(appUrl, 'create schema other')).rejects.toThrow('permission denied');
      await expect(query(appUrl, 'create table town.t (i int)')).rejects.toThrow(
        'permission denied',
      );
    },
    LIMIT_MS,
  );

  it(
    'keeps its passwords closed, sorts as German does and listens on the loopback only',
    async () => {
      const { ownerUrl } = await start();
      for (const name of ['superuser', 'owner', 'app']) {
        const { mode } = await stat(join(home, 'postgres', `${name}.password`));
        expect(mode & 0o777).toBe(0o600);
      }
      const sorted = await query(
        ownerUrl,
        "select w from unnest(array['Zug', 'Äpfel', 'Birne', 'apfel']) w order by w",
      );
      expect(sorted).toEqual(['apfel', 'Äpfel', 'Birne', 'Zug'].map((w) => ({ w })));
      const [address] = await query(ownerUrl, "select current_setting('listen_addresses') as a");
      expect(address).toEqual({ a: '127.0.0.1' });
    },
    LIMIT_MS,
  );

  it(
    'takes over the living server of the same home',
    async () => {
      const first = await start();
      const second = await startEmbeddedPostgres(home);
      expect(second.cluster).toMatchObject({ adopted: true, pid: first.cluster.pid });
      expect(second.appUrl).toBe(first.appUrl);
    },
    LIMIT_MS,
  );

  it(
    'keeps every committed row and its port through kill -9',
    async () => {
      const first = await start();
      await query(first.ownerUrl, 'create table kept (i int); insert into kept values (1)');
      process.kill(first.cluster.pid, 'SIGKILL');
      const second = await start();
      expect(second.cluster).toMatchObject({ adopted: false, port: first.cluster.port });
      expect(await query(second.ownerUrl, 'select i from kept')).toEqual([{ i: 1 }]);
    },
    LIMIT_MS,
  );

  it.each(['is free again', "has become a stranger's"])(
    'waits for sessions of a killed server whose number %s, instead of writing beside them',
    async (fate) => {
      const { cluster, ownerUrl } = await start();
      const busy = query(ownerUrl, BUSY).catch(() => 'cut off');
      const pid = await until(() => busySession(ownerUrl), { timeoutMs: 10_000 });
      process.kill(cluster.pid, 'SIGKILL');
      if (fate !== 'is free again') await giveNumberTo(process.ppid);
      const second = await start();
      expect(isProcessAlive(pid)).toBe(false);
      expect(await query(second.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
      await busy;
    },
    LIMIT_MS,
  );

  async function giveNumberTo(stranger: number): Promise<void> {
    const [, ...rest] = (await readFile(dataFile('postmaster.pid'), 'utf8')).split('\n');
    await writeFile(dataFile('postmaster.pid'), [stranger, ...rest].join('\n'));
  }

  /** Computes without ever waiting, so that it does not notice the death of its server. */
  const BUSY = `do $$ declare until timestamptz := clock_timestamp() + interval '3 s'; begin
    while clock_timestamp() < until loop end loop; end $$`;

  async function busySession(url: string): Promise<number | null> {
    const rows = await query(
      url,
      "select pid from pg_stat_activity where query like 'do %' and state = 'active'",
    );
    const [row] = rows as { pid: number }[];
    return row?.pid ?? null;
  }

  it(
    'is not misled by a lock whose number some other program has got',
    async () => {
      const first = await start();
      await first.cluster.stop();
      const stranger = spawn('sleep', ['60'], {
        ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
      });
      await once(stranger, 'spawn');
      const port = await readFile(join(home, 'postgres/port'), 'utf8');
      const lock = [stranger.pid, dataFile(''), 0, port, '', '127.0.0.1', '', 'ready'];
      await writeFile(dataFile('postmaster.pid'), lock.join('\n'));
      try {
        const second = await start();
        expect(second.cluster.adopted).toBe(false);
        expect(stranger.exitCode).toBeNull();
      } finally {
        stranger.kill('SIGKILL');
      }
    },
    LIMIT_MS,
  );

  it(
    'begins anew after an initdb that was killed half-way',
    async () => {
      await mkdir(join(home, 'postgres/data.new'), { recursive: true });
      await writeFile(join(home, 'postgres/data.new/PG_VERSION'), '18\n');
      const { ownerUrl } = await start();
      expect(await query(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(existsSync(join(home, 'postgres/data.new'))).toBe(false);
    },
    LIMIT_MS,
  );

  it(
    'says in the words of the server why it does not start',
    async () => {
      await (await start()).cluster.stop();
      running = null;
      await writeFile(dataFile('postgresql.auto.conf'), 'no_such_setting = 1\n');
      await expect(startEmbeddedPostgres(home)).rejects.toThrow(
        /Die Datenbank startet nicht[^]*no_such_setting/,
      );
    },
    LIMIT_MS,
  );
});
