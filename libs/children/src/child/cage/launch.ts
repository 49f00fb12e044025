import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { CageName } from './cages.js';
import type { Reach } from './mounts.js';
import { nodePermissions } from './node-permissions.js';
import { inOwnRoot, UNSHARE, WITHOUT_PRIVILEGES } from './own-root.js';

/** A program of ours that is to run in a cage. */
export interface Program {
  /** Options of Node, beside those of the cage. */
  readonly nodeOptions: readonly string[];
  /** Path of its compiled main file. */
  readonly main: string;
  readonly args: readonly string[];
  /** It loads native code. */
  readonly addons: boolean;
  readonly reach: Reach;
}

/** The command, with its arguments, that runs a program in a cage. */
export function launchIn(cage: CageName, program: Program): string[] {
  const { reads, writes } = program.reach;
  const node = realpathSync(process.execPath);
  const libraries = (process.env['LD_LIBRARY_PATH'] ?? '').split(':').filter(Boolean);
  const code = codeAround(program.main);
  const command = (reach: Reach): string[] => [
    node,
    ...program.nodeOptions,
    ...(cage === 'limits' ? [] : nodePermissions(reach, program.addons)),
    program.main,
    ...program.args,
  ];
  if (cage === 'own-root') {
    // All of its root may be read: what must not be read is not there.
    const all = command({ reads: ['*'], writes });
    return inOwnRoot(all, { reads: [node, ...code, ...libraries, ...reads], writes });
  }
  const narrow = command({ reads: [...code, ...reads], writes });
  return cage === 'no-network' ? ['unshare', ...UNSHARE, ...WITHOUT_PRIVILEGES, ...narrow] : narrow;
}

/** Compiled code and packages of the program; never the whole folder, which may hold somebody's data. */
function codeAround(main: string): string[] {
  const root = main.slice(0, main.lastIndexOf(`${sep}dist${sep}`));
  return ['dist', 'node_modules', 'package.json'].map((name) => join(root, name));
}
