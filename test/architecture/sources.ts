import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const repository = resolve(import.meta.dirname, '../..');

/** One source text of the repository, with its path relative to the root. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript source below the given folders, generated files left out. */
export function sources(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.endsWith('schema.d.ts') && !path.includes('node_modules'))
      .map((path) => ({ path: relative(repository, path), text: readFileSync(path, 'utf8') })),
  );
}
