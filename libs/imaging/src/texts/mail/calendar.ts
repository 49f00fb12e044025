/** What of an appointment is read (RFC 5545 §3.8), under the words a calendar shows. */
const LABELS: readonly (readonly [property: string, label: string])[] = [
  ['SUMMARY', 'Termin'],
  ['LOCATION', 'Ort'],
  ['DTSTART', 'Beginn'],
  ['DTEND', 'Ende'],
  ['DUE', 'Fällig'],
  ['ORGANIZER', 'Eingeladen von'],
  ['ATTENDEE', 'Eingeladen'],
  ['DESCRIPTION', ''],
  ['COMMENT', ''],
  ['CONTACT', 'Ansprechperson'],
];

/** Invitations name hundreds of people; more lines than these are nobody's text. */
const MOST_LINES = 400;

/** Blocks without anything for people: rules of time zones, reminders. */
const SILENT = /^(?:VTIMEZONE|VALARM)$/;

/**
 * The text of a calendar (RFC 5545): what its appointments are about, where, when and with whom, a line for
 * each, in the order of the calendar.
 */
export function calendarToText(source: string): string {
  const lines: string[] = [];
  let silent = '';
  for (const entry of source.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    const line = lineOf(entry);
    const border = /^(?:BEGIN|END)$/.test(line.property);
    if (border) silent = silentBehind(silent, line);
    else if (silent === '') lines.push(...shown(line));
    if (lines.length >= MOST_LINES) break;
  }
  return lines.join('\n');
}

/** A content line (RFC 5545 §3.1); all of it empty where it is none. */
interface Line {
  readonly property: string;
  readonly parameters: string;
  readonly value: string;
}

function lineOf(entry: string): Line {
  const [, name = '', parameters = '', value = ''] =
    /^([\w-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/.exec(entry) ?? [];
  return { property: name.toUpperCase(), parameters, value: value.trim() };
}

/** The block for programs that a text is in behind the border of a block; empty where it is in none. */
function silentBehind(silent: string, { property, value }: Line): string {
  if (silent !== '') return property === 'END' && value === silent ? '' : silent;
  return property === 'BEGIN' && SILENT.test(value) ? value : '';
}

function shown(line: Line): string[] {
  const label = LABELS.find(([name]) => name === line.property)?.[1];
  if (label === undefined || line.value === '') return [];
  const said = /^(?:DTSTART|DTEND|DUE)$/.test(line.property) ? dayOf(line.value) : textOf(line);
  return [label === '' ? said : `${label}: ${said}`];
}

/** A day, perhaps with a time, as people write it. */
function dayOf(value: string): string {
  if (!/^\d{8}(?:T\d{4}|$)/.test(value)) return value;
  const day = `${value.slice(6, 8)}.${value.slice(4, 6)}.${value.slice(0, 4)}`;
  if (value.length === 8) return day;
  const zone = value.endsWith('Z') ? ' UTC' : '';
  return `${day}, ${value.slice(9, 11)}:${value.slice(11, 13)}${zone}`;
}

/** A text without the signs that keep it on a line, a person by the name. */
function textOf({ parameters, value }: Line): string {
  const plain = value
    .replace(/^mailto:/i, '')
    .replace(/\\n/gi, '\n')
    .replace(/\\([\\;,])/g, '$1');
  const person = /;CN="?([^";:]+)/i.exec(parameters)?.[1];
  return person === undefined || person === plain ? plain : `${person} <${plain}>`;
}
