import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import type { S3Config } from '#libs/storage/contracts';
import { tempDir, until } from '#libs/platform/testing';
import { freePort } from '../support/installation.js';

/** A real object store for one spec. */
export interface ObjectServer {
  readonly config: S3Config;
  stop(): Promise<void>;
}

/** The stores that tools/s3 builds. */
export type ServerKind = 'minio' | 'versitygw';

/** Where the program lies, or the reason why there is none. */
export function findServer(kind: ServerKind): { path: string } | { reason: string } {
  const given = process.env[`${kind.toUpperCase()}_BIN`];
  const cache = process.env['AKTEI_TOOLS_CACHE'] ?? resolve('node_modules/.cache/aktei-tools');
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [given ?? '', join(cache, kind), ...folders.map((dir) => join(dir, kind))];
  const path = candidates.find((candidate) => candidate !== '' && existsSync(candidate));
  return path ? { path } : { reason: `no ${kind}: run "node tools/s3/build.mjs" (needs Go)` };
}

/** Starts the server on a free port of the loopback interface with a folder of its own. */
export async function startServer(kind: ServerKind, path: string): Promise<ObjectServer> {
  const folder = await tempDir();
  const port = await freePort();
  const accessKey = `test${randomBytes(8).toString('hex')}`;
  const secretKey = randomBytes(20).toString('hex');
  const child =
    kind === 'minio'
      ? runMinio(path, { folder, port, accessKey, secretKey })
      : await runVersity(path, { folder, port, accessKey, secretKey });
  child.stdout?.resume();
  child.stderr?.resume();
  await until(() => answers(port), { timeoutMs: 30_000 });
  return {
    config: {
      endpoint: '127.0.0.1',
      port,
      useSSL: false,
      accessKey,
      secretKey,
      bucket: 'aktei',
      region: 'us-east-1',
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Launch {
  readonly folder: string;
  readonly port: number;
  readonly accessKey: string;
  readonly secretKey: string;
}

function runMinio(path: string, { folder, port, accessKey, secretKey }: Launch): ChildProcess {
  return spawn(path, ['server', '--quiet', '--address', `127.0.0.1:${port}`, folder], {
    env: {
      HOME: folder,
      MINIO_ROOT_USER: accessKey,
      MINIO_ROOT_PASSWORD: secretKey,
      MINIO_BROWSER: 'off',
      MINIO_UPDATE: 'off',
    },
  });
}

async function runVersity(path: string, launch: Launch): Promise<ChildProcess> {
  const data = join(launch.folder, 'data');
  const versions = join(launch.folder, 'versions');
  await mkdir(data);
  await mkdir(versions);
  const args = ['--port', `127.0.0.1:${launch.port}`, '--quiet', 'posix'];
  return spawn(path, [...args, '--versioning-dir', versions, data], {
    env: { ROOT_ACCESS_KEY: launch.accessKey, ROOT_SECRET_KEY: launch.secretKey },
  });
}

/** Any HTTP answer will do; an unsigned request is refused by a server that is up. */
async function answers(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/`);
  await response.arrayBuffer();
  return response.status < 500;
}
