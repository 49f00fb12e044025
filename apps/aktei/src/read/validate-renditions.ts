import { join } from 'node:path';
import { RENDITION_FILE } from './rendition.js';
import type { ResultFolder } from './result-folder.js';
import { findValidator } from './validator.js';
import { readVerdict, writeVerdict, type Verdict } from './verdict.js';

/**
 * Has the renditions in those folders validated, where a validator is installed, and writes into
 * their verdicts what came of it. All at once, because the validator starts slowly. Answers with
 * the verdicts that have changed, by folder; the others go on saying that nobody has validated.
 */
export async function validateRenditions(
  folders: readonly ResultFolder[],
): Promise<Map<ResultFolder, Verdict>> {
  const changed = new Map<ResultFolder, Verdict>();
  const validator = folders.length > 0 ? findValidator(process.env) : null;
  if (!validator) return changed;
  const byPath = new Map(folders.map((folder) => [join(folder.path, RENDITION_FILE), folder]));
  for (const found of await validator.validate([...byPath.keys()])) {
    const { path, version, profile, compliant, failedRules } = found;
    const folder = byPath.get(path);
    if (!folder || compliant === null) continue;
    const verdict = await readVerdict(folder);
    if (verdict.rendition.file === null) continue;
    const pdfa = { version, profile, compliant, failedRules };
    const judged = { ...verdict, rendition: { ...verdict.rendition, pdfa } };
    await writeVerdict(folder, judged);
    changed.set(folder, judged);
  }
  return changed;
}
