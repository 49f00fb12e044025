import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Bytes of memory of a process and all its descendants: the sum of the proportional set sizes
 * (Linux, /proc/PID/smaps_rollup), so that pages shared between them count once.
 */
export async function memoryOfTree(root: number): Promise<number> {
  const sizes = await Promise.all((await treeOf(root)).map(memoryOf));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

async function treeOf(root: number): Promise<number[]> {
  const children = new Map<number, number[]>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const line = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = Number(line.slice(line.lastIndexOf(')')).split(' ')[2]);
    if (!Number.isNaN(parent))
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

async function memoryOf(pid: number): Promise<number> {
  // A process may end between the list and the look.
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024;
}

/** Bytes of all files below a folder; 0 where it is not there. */
export async function bytesBelow(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (found) => (found.isFile() ? found.size : 0),
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
