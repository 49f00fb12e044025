import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const text = z.string().min(1);

/** A line of `akten.jsonl`. */
export const folderAkte = z.object({ aktenzeichen: text, betreff: z.string(), einheit: text });

/** A line of `truth.jsonl`; `akte` is null for a new case. What else is known stands in further columns. */
export const folderLetter = z
  .object({ file: text, akte: z.string().nullable() })
  .catchall(z.string().nullable());
export type FolderLetter = z.infer<typeof folderLetter>;

/** The lines of a file of JSON Lines. @throws an error that names file and line, in German and English */
export function linesOf<T>(file: string, schema: z.ZodType<T>): T[] {
  if (!existsSync(file)) throw new Error(`${file} fehlt / is missing`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [lineOf(line, schema, `${basename(file)}:${index + 1}`)],
    );
}

/** Each letter names a file that is there and an Akte that is known. @throws an error that names the letter */
export function requireKnown(
  folder: string,
  letters: readonly FolderLetter[],
  akten: ReadonlySet<string>,
): void {
  for (const { file, akte } of letters) {
    if (!existsSync(join(folder, file)))
      throw new Error(`truth.jsonl: ${join(dirname(file), basename(file))} fehlt / is missing`);
    if (akte !== null && !akten.has(akte))
      throw new Error(`truth.jsonl: ${file}: Akte ${akte} steht nicht in / is not in akten.jsonl`);
  }
}

function lineOf<T>(line: string, schema: z.ZodType<T>, where: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    const fields =
      error instanceof z.ZodError ? error.issues.map(({ path }) => path.join('.')) : [];
    const what =
      fields.length > 0
        ? `Feld fehlt oder ist falsch / field missing or wrong: ${fields.join(', ')}`
        : 'kein gültiges JSON / no valid JSON';
    throw new Error(`${where}: ${what}`, { cause: error });
  }
}
