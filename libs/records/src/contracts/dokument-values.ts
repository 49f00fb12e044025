import { z } from 'zod';
import { calendarDay, filledText } from '#libs/platform/contracts';

/** What is known of a Dokument beside its bytes, by the names under which it goes out. */
export const dokumentFields = [
  'betreff',
  'kind',
  'dokumentDate',
  'sender',
  'addressee',
  'foreignReference',
  'deadline',
] as const;
export type DokumentField = (typeof dokumentFields)[number];

/** Texts and days as somebody types or takes them; days are `YYYY-MM-DD`. */
export const typedValues = {
  betreff: filledText(500),
  kind: filledText(100),
  dokumentDate: calendarDay,
  sender: filledText(500),
  addressee: filledText(500),
  foreignReference: filledText(200),
  deadline: calendarDay,
};

/** The values of a Dokument; null where nobody has said or read anything. */
export const dokumentValues = z.strictObject({
  betreff: z.string(),
  kind: z.string().nullable(),
  dokumentDate: z.string().nullable(),
  sender: z.string().nullable(),
  addressee: z.string().nullable(),
  foreignReference: z.string().nullable(),
  deadline: z.string().nullable(),
});
export type DokumentValues = Readonly<z.infer<typeof dokumentValues>>;

/** Where in a letter a value was read. */
export interface ReadFrom {
  /** As printed. */
  readonly text: string;
  readonly pageNo: number;
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  } | null;
  /** Why, as a German sentence. */
  readonly reason: string;
  readonly sureness: 'sure' | 'likely';
}

/** The values that are what was read in the letter; any other was typed. */
export type ReadValues = Readonly<Partial<Record<DokumentField, ReadFrom>>>;
