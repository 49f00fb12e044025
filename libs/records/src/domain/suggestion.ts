/** An Akte that a letter may belong to. */
export interface SuggestionCandidate {
  readonly akteId: string;
  readonly aktenzeichen: string;
  readonly betreff: string;
}

/** A proposal, with its reason in words a clerk can check. */
export interface Suggestion extends SuggestionCandidate {
  readonly why: string;
  readonly sureness: 'sicher' | 'prüfen';
}

/** Words that say nothing about the matter of a letter, in whatever town. */
const COMMON = new Set(['antrag', 'schreiben', 'stadt', 'straße', 'datum', 'seite']);

/** The words of a text that may tell one matter from another: five letters or more. */
export function significantWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)));
}

/** Ranks Akten by the words their Betreff shares with a letter; one shared word is not enough. */
export function rankByWords(
  text: string,
  candidates: readonly SuggestionCandidate[],
  { limit, ownWords }: { limit: number; ownWords: ReadonlySet<string> },
): Suggestion[] {
  const words = significantWords(text);
  const tells = (word: string): boolean => words.has(word) && !ownWords.has(word);
  return candidates
    .map((candidate) => ({
      candidate,
      shared: [...significantWords(candidate.betreff)].filter(tells),
    }))
    .filter(({ shared }) => shared.length >= 2)
    .sort((a, b) => b.shared.length - a.shared.length)
    .slice(0, limit)
    .map(({ candidate, shared }) => ({
      ...candidate,
      why: `Gleiche Wörter: ${shared.slice(0, 3).map(capitalise).join(', ')}`,
      sureness: 'prüfen',
    }));
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
