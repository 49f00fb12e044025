import type { Cell } from './flow.js';
import { fromTheTop, joinedLines } from './printed-lines.js';
import type { SubjectFound, SubjectPage } from './subject-found.js';
import { printedSubject } from './subject-text.js';

/** "In der Verwaltungsrechtssache", "In dem Rechtsstreit", "In Sachen". */
const CAPTION =
  /^in\s(?:(?:der|dem|den)\s(?:\p{L}{1,30}\s){0,2}\p{L}{0,40}(?:sachen?|streit|streitverfahren|verfahren|streitigkeit)|sachen)(?!\p{L})/iu;
/** What the court does, where the caption is the beginning of its sentence. */
const ENDS =
  /^(?:wird|werden|wurde|hat|haben|ist|sind|erhalten|erhält|teile|teilt|bittet|bitte|übersend\p{L}{1,3}|ergeht|nimmt|nehme|zeige|zeigen|lege|legen|beantrag\p{L}{1,3}|weist|findet|hier|Sehr|Guten)(?!\p{L})/u;
/** The same in the middle of a line, behind the parties. */
const RUNS_ON =
  /\s(?:wird|werden|wurde|hat|haben|ist|sind|erhalten|teile[nt]?|zeigen?|übersend\p{L}{1,3}|bitten?)\s.*$/u;
const ROLE = /^[-–—]?\s?\p{L}{2,30}(?:\s(?:und|,)?\s?\p{L}{2,30}){0,3}\s?[-–—]$/u;
const VERSUS = /^(?:gegen|\.\/\.|\/\.|contra|\.\/)[,:]?$/iu;
const MOST_LINES = 3;

/** The caption by which a court names a case, and its parties. */
export function courtSubject(page: SubjectPage): SubjectFound | null {
  const { flow } = page;
  const caption = flow.cells.find(({ text, y }) => CAPTION.test(text) && y < flow.bottom * 0.75);
  if (!caption) return null;
  const lines = linesOf(page, caption);
  const between = partiesOf(lines);
  const said = between ?? joinedLines(lines.map(({ text }) => text));
  const value = printedSubject((said.charAt(0).toUpperCase() + said.slice(1)).replace(RUNS_ON, ''));
  const whole = lines.length > 1 || value.length > (CAPTION.exec(value)?.[0].length ?? 0) + 5;
  if (!whole || value.length > 250) return null;
  const reason = 'So bezeichnet das Gericht die Sache';
  return { cells: lines, value, reason, confidence: between === null ? 'sure' : 'likely' };
}

/** From the caption to the verb of its sentence; one space is allowed, behind the caption. */
function linesOf({ flow, space }: SubjectPage, caption: Cell): Cell[] {
  const lines = [caption];
  let mayPart = caption.text.length <= 45;
  const below = flow.cells.filter(
    ({ x, y, h, text }) => y > caption.y && Math.abs(x - caption.x) <= 4 * h && !ROLE.test(text),
  );
  for (const cell of fromTheTop(below)) {
    const last = lines.at(-1) ?? caption;
    const gap = (cell.y - last.y - (mayPart ? 0 : cell.h)) / space(last);
    if (ENDS.test(cell.text) || gap > (mayPart ? 3 : 1) || lines.length > 8) break;
    if (cell.y - last.y > space(last) + cell.h) mayPart = false;
    lines.push(cell);
  }
  return lines.some(({ text }) => VERSUS.test(text)) ? lines : lines.slice(0, MOST_LINES);
}

/** The caption, who sues and who is sued, without addresses; null where they stand in one line. */
function partiesOf(lines: readonly Cell[]): string | null {
  const at = lines.findIndex(({ text }) => VERSUS.test(text));
  const [caption, one] = lines;
  const other = lines[at + 1];
  if (at < 2 || !caption || !one || !other) return null;
  const name = ({ text }: Cell): string => text.split(',')[0] ?? '';
  return `${caption.text} ${name(one)} gegen ${name(other)}`;
}
