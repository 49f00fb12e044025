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
  return textsBelow(folders, /(?<!schema\.d)\.tsx?$/);
}

/** Every document of the repository and of its libs and apps. */
export function documents(): Source[] {
  const flat = ['README.md', 'CONTRIBUTING.md'].map((path) => ({
    path,
    text: readFileSync(join(repository, path), 'utf8'),
  }));
  return [...flat, ...textsBelow(['docs', 'libs', 'apps'], /\.md$/)];
}

/** Every file below the given folders whose name is like that. */
export function textsBelow(folders: readonly string[], name: RegExp): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && name.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('node_modules'))
      .map((path) => ({ path: relative(repository, path), text: readFileSync(path, 'utf8') })),
  );
}
