import { z } from 'zod';

const number = z.number().nullish();
const text = z.string().nullish();

const filed = z.object({
  vorgangNumber: number,
  values: z.object({
    betreff: z.string(),
    kind: text,
    dokumentDate: text,
    sender: text,
    foreignReference: text,
    deadline: text,
  }),
  attachedTo: z.object({ betreff: z.string() }).optional(),
});
const corrected = z.object({
  changes: z.array(z.object({ field: z.string(), from: text, to: text })),
});
const moved = z.object({
  direction: z.enum(['within', 'out', 'in']),
  fromVorgang: number,
  toVorgang: number,
  betreff: text,
  otherAktenzeichen: text,
});
const about = z.object({ betreff: z.string() });
const renamed = z.object({ from: z.string(), to: z.string() });

/** How people call a value of a Dokument. */
const NAMES: Readonly<Record<string, string>> = {
  betreff: 'Betreff',
  kind: 'Art',
  dokumentDate: 'Datum',
  sender: 'Absender',
  addressee: 'Empfänger',
  foreignReference: 'fremdes Zeichen',
  deadline: 'Frist',
};

/** Events whose details are worth more than the sentence of their action. */
const SENTENCES = new Map<string, (body: unknown) => string | null>(
  Object.entries({
    'dokument.filed': told(filed, sayFiled),
    'dokument.corrected': told(corrected, ({ changes }) => {
      const each = changes.map(({ field, from, to }) => `${nameOf(field)} ${arrow(from, to)}`);
      return `Angaben zum Dokument berichtigt: ${each.join('; ')}`;
    }),
    'dokument.moved': told(moved, sayMoved),
    'posteingang.filing-undone': told(
      about,
      ({ betreff }) => `Ablage von „${betreff}“ zurückgenommen`,
    ),
    'posteingang.returned': told(
      about,
      ({ betreff }) => `„${betreff}“ in den Eingang zurückgegeben`,
    ),
    'akte.renamed': told(
      renamed,
      (name) => `Betreff der Akte geändert: ${arrow(name.from, name.to)}`,
    ),
    'vorgang.renamed': told(
      renamed,
      (name) => `Betreff des Vorgangs geändert: ${arrow(name.from, name.to)}`,
    ),
  }),
);

/**
 * The German sentence for an event with what is still kept of its details; null where they say no more than
 * the action does, or were erased, or come from an older log.
 */
export function sentenceOf(action: string, body: Readonly<Record<string, unknown>>): string | null {
  return SENTENCES.get(action)?.(body) ?? null;
}

function told<T>(schema: z.ZodType<T>, say: (body: T) => string) {
  return (body: unknown): string | null => {
    const parsed = schema.safeParse(body);
    return parsed.success ? say(parsed.data) : null;
  };
}

function sayFiled({ vorgangNumber, values, attachedTo }: z.infer<typeof filed>): string {
  const { betreff, kind, sender, dokumentDate, foreignReference, deadline } = values;
  return [
    `${kind ?? 'Dokument'} „${betreff}“`,
    sender && ` von ${sender}`,
    dokumentDate && ` vom ${germanDay(dokumentDate)}`,
    foreignReference && ` (Zeichen ${foreignReference})`,
    ' abgelegt',
    vorgangNumber && ` in Vorgang ${vorgangNumber}`,
    deadline && `, Frist ${germanDay(deadline)}`,
    attachedTo && `, Anlage zu „${attachedTo.betreff}“`,
  ]
    .filter(Boolean)
    .join('');
}

function sayMoved(move: z.infer<typeof moved>): string {
  const what = move.betreff ? `„${move.betreff}“` : 'Dokument';
  if (move.direction === 'within') {
    const [from, to] = [place(move.fromVorgang), place(move.toVorgang)];
    return `${what} verschoben: ${from} → ${to}`;
  }
  const other = move.otherAktenzeichen
    ? `der Akte ${move.otherAktenzeichen}`
    : 'einer anderen Akte';
  if (move.direction === 'in') {
    const into = move.toVorgang ? ` in Vorgang ${move.toVorgang}` : '';
    return `${what} aus ${other} hierher verschoben${into}`;
  }
  const into = move.otherAktenzeichen ? `die Akte ${move.otherAktenzeichen}` : 'eine andere Akte';
  return `${what} in ${into} verschoben`;
}

function place(vorgang: number | null | undefined): string {
  return vorgang ? `Vorgang ${vorgang}` : 'ohne Vorgang';
}

function nameOf(field: string): string {
  return NAMES[field] ?? field;
}

function arrow(from: string | null | undefined, to: string | null | undefined): string {
  return `${quoted(from)} → ${quoted(to)}`;
}

function quoted(value: string | null | undefined): string {
  return value ? `„${germanDay(value)}“` : 'leer';
}

/** A calendar day as people write it; any other text stays. */
function germanDay(value: string): string {
  return value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1');
}
