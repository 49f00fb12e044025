/** What can be said about an original, or about one page of it, besides its format. */
export interface FlagDefinition<Code extends string = string> {
  readonly code: Code;
  /** True where the bytes are to blame and another look gives the same, false where the moment may be. */
  readonly final: boolean;
  /** German sentence for people who look at the original. */
  readonly textOfOriginal: string;
  /** German sentence for people who miss the page. */
  readonly textOfPage: string;
}

/** What has to be said of a flag: mostly the bytes are as they are, and a page is spoken of as its original is. */
export type FlagTexts = Omit<FlagDefinition, 'code' | 'final' | 'textOfPage'> &
  Partial<Pick<FlagDefinition, 'final' | 'textOfPage'>>;

/** Makes a flag; its code is part of its type, so that a union of codes follows from a list of flags. */
export function defineFlag<const Code extends string>(
  code: Code,
  { final = true, textOfOriginal, textOfPage = textOfOriginal }: FlagTexts,
): FlagDefinition<Code> {
  return { code, final, textOfOriginal, textOfPage };
}

/**
 * Flags by their code, to be asked for codes out of a database, where another version may have written
 * some that are not here.
 *
 * @throws Error where two flags have the same code
 */
export function flagTable(flags: readonly FlagDefinition[]): ReadonlyMap<string, FlagDefinition> {
  const table = new Map(flags.map((flag) => [flag.code, flag]));
  if (table.size < flags.length) {
    const twice = flags.find((flag) => table.get(flag.code) !== flag);
    throw new Error(`two flags have the code ${twice?.code ?? ''}`);
  }
  return table;
}
