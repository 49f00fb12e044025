import { defineConfigArea, listSetting } from '#libs/platform/contracts';
import { z } from 'zod';

/** Characters of the text of a code: one with more could not be read at 150 dpi. */
const LONGEST = 80;

const schema = z.object({
  AKTEI_READING_ENGINE: z.enum(['auto', 'tesseract.js', 'native']).default('auto'),
  AKTEI_READING_PROCESSES: z.coerce.number().int().min(1).max(64).default(2),
  AKTEI_READING_LANGUAGE: z
    .string()
    .regex(/^[a-z]{3}(\+[a-z]{3})*$/)
    .default('deu'),
  AKTEI_SEPARATORS: listSetting
    .refine((texts) => texts.every((text) => text !== '' && text.length <= LONGEST), {
      message: `ist keine Liste von Texten mit 1 bis ${LONGEST} Zeichen`,
    })
    .default(['PATCHT']),
  AKTEI_MAX_PAGES: z.coerce.number().int().min(1).max(20_000).default(5000),
  AKTEI_VERAPDF_JAR: z.string().min(1).optional(),
});

type Values = z.output<typeof schema>;

/** How originals are read. */
export class ReadingSettings {
  readonly engine: Values['AKTEI_READING_ENGINE'];
  /** Pages read at the same time by a worker. */
  readonly processes: number;
  /** Tesseract codes joined by `+`. */
  readonly language: string;
  /** What the codes of separator sheets say, besides those of our own. */
  readonly separators: readonly string[];
  /** An original with more pages is kept and flagged, and no page of it is read. */
  readonly maxPages: number;
  /** The validator of PDF/A, where it is not at one of its usual places. */
  readonly verapdfJar: string | null;

  constructor(values: Values) {
    this.engine = values.AKTEI_READING_ENGINE;
    this.processes = values.AKTEI_READING_PROCESSES;
    this.language = values.AKTEI_READING_LANGUAGE;
    this.separators = values.AKTEI_SEPARATORS;
    this.maxPages = values.AKTEI_MAX_PAGES;
    this.verapdfJar = values.AKTEI_VERAPDF_JAR ?? null;
  }
}

export const readingArea = defineConfigArea({
  name: 'reading',
  schema,
  settings: ReadingSettings,
});
