import { defineFlag, flagTable, readingFlags, type FlagCode } from '#libs/imaging/contracts';
import { pageInLetter, pageOfOriginal, type LetterRange } from './letter-pages.js';

/** What intake itself says about an original, or about a page that nobody could read. */
const intakeFlags = [
  defineFlag('ORIGINAL.DUPLICATE', {
    textOfOriginal: 'Dieselben Bytes sind schon einmal eingegangen. Beide Eingänge bleiben.',
  }),
  defineFlag('STAPEL.NOT_SEPARATED', {
    textOfOriginal:
      'Ein Trennblatt wurde erst erkannt, als ein Eingang aus dieser Datei schon abgelegt war. Die ' +
      'Datei wurde deshalb nicht weiter geteilt.',
  }),
  defineFlag('RENDITION.FAILED', {
    final: false,
    textOfOriginal: 'Die durchsuchbare PDF-Fassung konnte nicht erstellt werden.',
  }),
  defineFlag('PAGE.UNREADABLE', {
    final: false,
    textOfOriginal: 'Eine Seite konnte nicht gelesen werden.',
    textOfPage: 'Die Seite konnte nicht gelesen werden.',
  }),
  defineFlag('READING.CANCELLED', {
    final: false,
    textOfOriginal: 'Das Lesen wurde abgebrochen. Es kann noch einmal begonnen werden.',
    textOfPage: 'Das Lesen wurde abgebrochen. Die Seite kann noch einmal gelesen werden.',
  }),
] as const;

const known = flagTable([...readingFlags, ...intakeFlags]);

/** The code of a flag that may be raised today; an older database may hold others. */
export type RaisedFlagCode = FlagCode | (typeof intakeFlags)[number]['code'];

/** A remark about an original, shown to people; `page` starts at 1. */
export interface Flag {
  code: string;
  page?: number;
}

/** A flag as people read it. */
export interface ReadableFlag {
  code: string;
  text: string;
  page: number | null;
}

/** German text of a flag; a code without a text of its own is named so that it can be looked up. */
export function readableFlag({ code, page }: Flag): ReadableFlag {
  const definition = known.get(code);
  const said = page === undefined ? definition?.textOfOriginal : definition?.textOfPage;
  const text = said ?? `Hinweis des Lesers: ${code}.`;
  return { code, text, page: page ?? null };
}

/** Why a page failed, in German; the original is untouched in every case. */
export function pageErrorText(code: string): string {
  return known.get(code)?.textOfPage ?? `Die Seite konnte nicht gelesen werden (${code}).`;
}

/** Whether another look at the original or page of which this was said gives the same. */
export function isFinal(code: RaisedFlagCode): boolean {
  return known.get(code)?.final ?? false;
}

/** Adds a flag once: the same code on the same page is not repeated. */
export function withFlag(
  flags: readonly Flag[],
  flag: Flag & { readonly code: RaisedFlagCode },
): Flag[] {
  const raised = flags.some((one) => one.code === flag.code && one.page === flag.page);
  return raised ? [...flags] : [...flags, flag];
}

/** What a first look has found of an original and of its pages. */
interface Seen {
  readonly flags: readonly FlagCode[];
  readonly pageFlags?: readonly { readonly code: FlagCode; readonly pageNo: number }[];
}

/** What a first look has found, behind what was said before. */
export function flagsSeen({ flags, pageFlags = [] }: Seen, before: readonly Flag[] = []): Flag[] {
  const ofPages = pageFlags.map(({ code, pageNo }) => ({ code, page: pageNo }));
  const seen = [...flags.map((code) => ({ code })), ...ofPages];
  return seen.reduce<Flag[]>(withFlag, [...before]);
}

/** What is said of an original that a letter has to know: of pages only its own, as it counts them. */
export function flagsOfLetter(flags: readonly Flag[], range: LetterRange): Flag[] {
  const { firstPage, lastPage } = range;
  return flags.flatMap((flag) => {
    if (flag.page === undefined) return flag;
    if (flag.page < firstPage || flag.page > (lastPage ?? flag.page)) return [];
    return { ...flag, page: pageInLetter(range, pageOfOriginal(flag.page)) };
  });
}

/** Takes every flag of one code away, for instance when what it says has been mended. */
export function withoutFlag(flags: readonly Flag[], code: RaisedFlagCode): Flag[] {
  return flags.filter((flag) => flag.code !== code);
}
