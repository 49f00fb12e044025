import type { Source } from './sources.js';

/** Files that write by `Transactions.alone`, outside of the unit of work around them and its duty. */
export function writersAlone(files: readonly Source[]): string[] {
  return files
    .filter(
      ({ path, text }) => !path.includes('.spec.') && /\.\s*alone\b|\[\s*['"`]alone/.test(text),
    )
    .map(({ path }) => path);
}
