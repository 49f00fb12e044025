import { distinctClues, type Clue } from './clue.js';
import { nameKey, squeezed } from './folded.js';
import { stemsOf } from './words.js';

/** Who writes of many matters: an office, a firm, a club, whoever writes for others. */
const OFFICE =
  /amt(?!\p{Ll})|gericht|behörde|direktion|kammer|versicherung|kasse|bank|schule|gemeinde|verein|verband|kanzlei|anw[aä]lt|notar|ministeri|praxis|klinik|werk|stiftung|kreis|polizei|feuerwehr|büro|genossenschaft|gesellschaft|agentur|jobcenter|stadt(?!\p{Ll})|zentrum|institut|verlag|center|(?<!\p{L})(?:gmbh|ag|kg|ohg|ug|se|mbb|mbh|eg|e\.\s?v|e\.\s?k|partner|bund|dr|prof)(?!\p{L})|betrieb|bau(?!\p{Ll})|land(?!\p{Ll})|landes|deutsche|[&+@]/iu;

/** What is known of a letter or Dokument, by whomever: read by rules, typed by a clerk. */
interface Values {
  readonly sender?: string | null;
  readonly foreignReference?: string | null;
  readonly betreff?: string | null;
}

/** By what of these values others like it are recognised. */
export function cluesOfValues({ sender, foreignReference, betreff }: Values): Clue[] {
  const kind = OFFICE.test(sender ?? '') ? 'office' : 'sender';
  return distinctClues([
    { kind, value: nameKey(sender ?? '') },
    { kind: 'reference', value: squeezed(foreignReference ?? '') },
    ...stemsOf(betreff ?? '').map((value): Clue => ({ kind: 'subject-word', value })),
  ]);
}
