import { join } from 'node:path';
import { validate } from '#libs/imaging';
import { RENDITION_FILE } from './rendition.js';
import type { ResultFolder } from './result-folder.js';
import { readVerdict, writeVerdict, type Verdict } from './verdict.js';

/** Renditions given to the validator at once: it starts slowly and then takes milliseconds a file. */
const BATCH = 200;

/**
 * Has the renditions in those folders validated and writes into their verdicts what came of it.
 * Answers with the verdicts that have changed, by folder.
 */
export async function validateRenditions(
  folders: readonly ResultFolder[],
): Promise<Map<ResultFolder, Verdict>> {
  const changed = new Map<ResultFolder, Verdict>();
  for (let start = 0; start < folders.length; start += BATCH) {
    const batch = new Map(
      folders
        .slice(start, start + BATCH)
        .map((folder) => [join(folder.path, RENDITION_FILE), folder]),
    );
    for (const [path, pdfa] of await validate([...batch.keys()])) {
      const folder = batch.get(path);
      if (!folder) continue;
      const verdict = await readVerdict(folder);
      if (verdict.rendition.file === null) continue;
      const judged = { ...verdict, rendition: { ...verdict.rendition, pdfa } };
      await writeVerdict(folder, judged);
      changed.set(folder, judged);
    }
  }
  return changed;
}
