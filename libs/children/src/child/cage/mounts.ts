import { existsSync, lstatSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, sep } from 'node:path';

/** What programs of a Linux system need to start; nothing of it is anybody's data. */
const SYSTEM = [
  '/usr/bin',
  '/usr/sbin',
  '/usr/lib',
  '/usr/lib64',
  '/usr/share',
  '/usr/local/lib',
  '/bin',
  '/sbin',
  '/lib',
  '/lib64',
  '/etc/ld.so.cache',
  '/etc/alternatives',
  '/nix/store',
];

const DEVICES = ['/dev/null', '/dev/zero', '/dev/random', '/dev/urandom'];

/** Flags of a mount that an unprivileged remount must name again, or the kernel refuses it. */
const LOCKED = new Set(['nosuid', 'nodev', 'noexec', 'noatime', 'nodiratime', 'relatime']);

/** Paths that a child may read, and those below which it may write. */
export interface Reach {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

/** One thing that is put into the root of a child: a link with its target, or a mount with its flags. */
export type Piece = readonly [kind: 'link' | 'mount' | 'device', how: string, path: string];

/** The pieces of a root that holds the system, the program and what the child may reach; no more. */
export function piecesOf({ reads, writes }: Reach): Piece[] {
  const mounts = mountTable();
  const wanted = [...new Set([...SYSTEM, ...reads])].filter((path) => existsSync(path));
  const links = wanted.filter(isLink).filter((path) => SYSTEM.includes(path));
  const mounted = outermost(wanted.filter((path) => !links.includes(path)));
  const flags = (path: string, mode: string): string => [mode, ...flagsOf(path, mounts)].join(',');
  return [
    ...links.map((path): Piece => ['link', readlinkSync(path), path]),
    ...mounted.map((path): Piece => ['mount', flags(path, 'ro'), path]),
    ...writes.map((path): Piece => ['mount', flags(path, 'rw,nosuid,nodev,noexec'), path]),
    ...DEVICES.filter((path) => existsSync(path)).map((path): Piece => ['device', '', path]),
  ];
}

function isLink(path: string): boolean {
  return lstatSync(path).isSymbolicLink();
}

/** Without those that lie below another one. */
function outermost(paths: readonly string[]): string[] {
  return paths.filter(
    (path) => !paths.some((other) => other !== path && path.startsWith(`${other}${sep}`)),
  );
}

type MountTable = ReadonlyMap<string, readonly string[]>;

/** Mount points and their flags, from proc(5) `mountinfo`: the fifth and the sixth field. */
function mountTable(): MountTable {
  const lines = readFileSync('/proc/self/mountinfo', 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [, , , , point = '', flags = ''] = line.split(' ');
      const path = point.replace(/\\(\d{3})/g, (_, octal: string) =>
        String.fromCharCode(parseInt(octal, 8)),
      );
      return [path, flags.split(',')];
    }),
  );
}

function flagsOf(path: string, mounts: MountTable): string[] {
  for (let place = realpathSync(path); ; place = dirname(place)) {
    const flags = mounts.get(place);
    if (flags) return flags.filter((flag) => LOCKED.has(flag));
    if (place === dirname(place)) return [];
  }
}
