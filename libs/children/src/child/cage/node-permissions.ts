import type { Reach } from './mounts.js';

/** Node 20 calls it an experiment; the name changed with Node 22.13. */
const FLAG = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

/**
 * Node's permission model: no other files, no programs, no workers, from Node 25 on no network.
 * It holds JavaScript and WebAssembly, not native code (https://nodejs.org/api/permissions.html).
 *
 * @param addons whether the child loads native code, e.g. sharp or koffi
 */
export function nodePermissions({ reads, writes }: Reach, addons: boolean): string[] {
  return [
    FLAG,
    ...[...reads, ...writes].map((path) => `--allow-fs-read=${path}`),
    ...writes.map((path) => `--allow-fs-write=${path}`),
    ...(addons ? ['--allow-addons'] : []),
  ];
}
