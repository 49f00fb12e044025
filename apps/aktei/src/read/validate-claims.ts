import { pdfaClaim } from '#libs/imaging';
import type { ResultFolder } from './result-folder.js';
import { findValidator } from './validator.js';
import { readVerdict, writeVerdict, type Verdict } from './verdict.js';

/**
 * Holds PDFs that call themselves PDF/A against what they claim, where a validator is installed, and
 * flags those that are not. Answers with the verdicts that have changed, by folder.
 */
export async function validateClaims(
  originals: ReadonlyMap<string, ResultFolder>,
): Promise<Map<ResultFolder, Verdict>> {
  const changed = new Map<ResultFolder, Verdict>();
  const claiming: string[] = [];
  for (const path of originals.keys()) if (await pdfaClaim(path)) claiming.push(path);
  const validator = claiming.length > 0 ? findValidator(process.env) : null;
  if (!validator) return changed;
  for (const { path, compliant } of await validator.validate(claiming)) {
    const folder = originals.get(path);
    if (!folder || compliant !== false) continue;
    const verdict = await readVerdict(folder);
    const flags = [...verdict.flags, 'PDF.NOT_AS_CLAIMED' as const];
    const judged = { ...verdict, flags };
    await writeVerdict(folder, judged);
    changed.set(folder, judged);
  }
  return changed;
}
