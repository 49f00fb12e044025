import type { FieldName, FieldProposal } from '#libs/letters';
import {
  dokumentFields,
  typedValues,
  type DokumentField,
  type DokumentValues,
  type ReadFrom,
  type ReadValues,
} from '#libs/records/contracts';

/** What of a letter says a value of its Dokument. */
const SAYS: Readonly<Record<DokumentField, FieldName>> = {
  betreff: 'betreff',
  kind: 'kind',
  dokumentDate: 'letter-date',
  sender: 'sender',
  addressee: 'addressee',
  foreignReference: 'foreign-reference',
  deadline: 'deadline',
};

/**
 * Those of the values that are what rules have read in the letter, each with its place; blanks beside and
 * between words are no difference. Any other value was typed, also one that a person has corrected.
 */
export function readValues(
  values: Partial<DokumentValues>,
  fields: readonly FieldProposal[],
): ReadValues {
  const read = Object.entries(SAYS).flatMap(([name, says]) => {
    const value = Object.entries(values).find(([field]) => field === name)?.[1];
    const same =
      value && fields.find((field) => field.field === says && isSame(field.value, value));
    return same ? [[name, fromOf(same)] as const] : [];
  });
  return Object.fromEntries(read);
}

/**
 * What a Dokument is called and what is known of it where nobody has looked at it: of each value the surest
 * that rules have read and a person could have typed, such as a day and no duration.
 */
export function valuesRead(fields: readonly FieldProposal[]): Partial<DokumentValues> {
  const known = dokumentFields.flatMap((name) => {
    const found = fields.filter(({ field }) => field === SAYS[name]);
    const [value] = [...found.filter(isSure), ...found].flatMap((read) => {
      const typed = typedValues[name].safeParse(read.value);
      return typed.success ? [typed.data] : [];
    });
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(known);
}

function isSure({ confidence }: FieldProposal): boolean {
  return confidence === 'sure';
}

function isSame(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(value: string): string {
  return value.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function fromOf({ text, pageNo, box, reason, confidence }: FieldProposal): ReadFrom {
  return { text, pageNo, box: box && { ...box }, reason, sureness: confidence };
}
