import type { Source } from './sources.js';

/** A file of code as prose names it: in backticks, with as much of its path as is needed. */
const NAMED = /`(?:\.{1,2}\/)*([\w./-]+\.(?:tsx?|mjs|cjs))`/g;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;

/**
 * Names in documents and comments that lead to no file, each with where it stands. `src/` may be left
 * out, as in `records/domain/akten-access.ts`.
 *
 * @param paths all files that are there
 */
export function namesOfNothing(texts: readonly Source[], paths: readonly string[]): string[] {
  const known = paths.flatMap((path) => [`/${path}`, `/${path.replace('/src/', '/')}`]);
  const isThere = (name: string): boolean => known.some((path) => path.endsWith(`/${name}`));
  return texts.flatMap(({ path, text }) =>
    [...proseOf(path, text).matchAll(NAMED)]
      .map(([, name = '']) => name)
      .filter((name) => !isThere(name))
      .map((name) => `${path}: ${name}`),
  );
}

function proseOf(path: string, text: string): string {
  return path.endsWith('.md') ? text : [...text.matchAll(COMMENT)].join('\n');
}
