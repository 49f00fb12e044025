import type { PageCode } from '#libs/imaging/contracts';

/** What stands in the codes of our own sheets; a unit may follow after a colon. */
export const OWN_SEPARATOR = 'AKTEI:TRENN';

/** Which codes make a page a separator sheet. */
export interface SeparatorOptions {
  /** Texts that separate when a code holds exactly them. */
  readonly texts: readonly string[];
  /**
   * Texts that separate alone or with `:` and a value behind them: `AKTEI:TRENN` and
   * `AKTEI:TRENN:Bauamt`, but not `AKTEI:TRENNWAND`.
   */
  readonly prefixes: readonly string[];
}

/** Our own sheets, and others whose code says exactly one of the texts. */
export function separatorsWith(texts: readonly string[]): SeparatorOptions {
  return { texts, prefixes: [OWN_SEPARATOR] };
}

/** Our own sheets, and those that most scan software prints. */
export const defaultSeparators = separatorsWith(['PATCHT']);

/**
 * The text of the code that makes a page a separator sheet, or null. Only the whole text of a code
 * counts: an invoice with a payment code, or a letter whose code says more than `PATCHT`, does not
 * separate. Capitals make no difference, because Code 39 knows no others.
 */
export function separatorText(
  codes: readonly Pick<PageCode, 'text'>[],
  { texts, prefixes }: SeparatorOptions = defaultSeparators,
): string | null {
  const exact = new Set(texts.map(folded));
  const starts = prefixes.map(folded);
  const found = codes.find(({ text }) => {
    const value = folded(text);
    return (
      exact.has(value) || starts.some((start) => value === start || value.startsWith(`${start}:`))
    );
  });
  return found ? found.text.trim() : null;
}

function folded(text: string): string {
  return text.trim().toUpperCase();
}
