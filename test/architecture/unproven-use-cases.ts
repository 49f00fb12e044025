import type { Source } from './sources.js';

const FOLDER = /^.*\/use-cases\/[^/]+(?=\/)/;

/** Folders of use cases that hold code and no spec. */
export function unprovenUseCases(found: readonly Source[]): string[] {
  const all = new Set<string>();
  const proven = new Set<string>();
  for (const { path } of found) {
    const folder = FOLDER.exec(path)?.[0];
    if (folder) (path.endsWith('.spec.ts') ? proven : all).add(folder);
  }
  return [...all].filter((folder) => !proven.has(folder)).sort();
}
