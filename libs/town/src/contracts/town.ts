import {
  dayOf,
  GERMAN_ZONE,
  isTimeZone,
  legalCalendar,
  yearOf,
  type CalendarDay,
  type WorkCalendar,
} from '#libs/kernel';
import { defineConfigArea, flagSetting, listSetting } from '#libs/platform/contracts';
import { z } from 'zod';
import { AktenzeichenPattern, isAktenzeichenPattern } from './aktenzeichen-pattern.js';
import { ClosingDays, isClosingDay } from './closing-days.js';
import { demoTown } from './demo-town.js';

/** Shown where the operator has named no town. */
const NAMELESS = { name: 'Stadtverwaltung', letter: 'A' };

const filled = (text: string): boolean => text !== '' && text.length <= 120;

/** What an operator says of a town; docs/operations/configure.md has the same table for people. */
const townSchema = z.object({
  AKTEI_TOWN_NAME: z.string().trim().min(1).max(120).optional(),
  AKTEI_TOWN_OWN_NAMES: listSetting
    .refine((names) => names.every(filled), {
      message: 'ist keine Liste von Namen mit 1 bis 120 Zeichen',
    })
    .optional(),
  AKTEI_TOWN_LETTER: z
    .string()
    .regex(/^\p{L}$/u, 'ist nicht ein Buchstabe')
    .optional(),
  AKTEI_TOWN_ZONE: z
    .string()
    .refine(isTimeZone, { message: 'ist keine Zeitzone wie Europe/Berlin' })
    .default(GERMAN_ZONE),
  AKTEI_TOWN_CLOSING_DAYS: listSetting
    .refine((days) => days.every(isClosingDay), {
      message: 'ist keine Liste von Tagen wie 12-24 (jedes Jahr) oder 2026-05-15',
    })
    .default(['12-24', '12-31']),
  AKTEI_AKTENZEICHEN_PATTERN: z
    .string()
    .refine(isAktenzeichenPattern, {
      message:
        'braucht {einheit}, {jahr} und {nummer} oder {nummer:1} bis {nummer:9}, jedes genau ' +
        'einmal, dazwischen ein Zeichen, das keine Ziffer ist',
    })
    .default('{einheit}-{jahr}/{nummer:4}'),
  AKTEI_DEMO: flagSetting.default(false),
});

/** The town that this installation serves, as its operator has described it. */
export class Town {
  readonly name: string;
  /** How the house calls itself, its name first: such a one is the addressee, never the sender. */
  readonly ownNames: readonly string[];
  /** The letter on its shield. */
  readonly letter: string;
  /** IANA name of the zone whose clocks say which day it is. */
  readonly zone: string;
  readonly aktenzeichen: AktenzeichenPattern;
  /** Days on which its offices work; the end of a Frist follows the law's calendar instead. */
  readonly officeCalendar: WorkCalendar;

  constructor(values: z.output<typeof townSchema>) {
    const demo = values.AKTEI_DEMO && values.AKTEI_TOWN_NAME === undefined;
    const name = demo ? demoTown.name : values.AKTEI_TOWN_NAME;
    const others = values.AKTEI_TOWN_OWN_NAMES ?? (demo ? demoTown.ownNames : []);
    const closingDays = new ClosingDays(values.AKTEI_TOWN_CLOSING_DAYS);
    this.name = name ?? NAMELESS.name;
    this.ownNames = name === undefined ? others : [name, ...others];
    this.letter = values.AKTEI_TOWN_LETTER ?? initialOf(name);
    this.zone = values.AKTEI_TOWN_ZONE;
    this.aktenzeichen = new AktenzeichenPattern(values.AKTEI_AKTENZEICHEN_PATTERN);
    this.officeCalendar = { ...legalCalendar, isClosed: (day) => closingDays.has(day) };
  }

  /** The day it is in the town at a moment. */
  dayOf(moment: Date): CalendarDay {
    return dayOf(moment, this.zone);
  }

  /** The year it is in the town at a moment: that of an Aktenzeichen and of a letter received then. */
  yearOf(moment: Date): number {
    return yearOf(moment, this.zone);
  }
}

/** What a town is, before what it is called. */
const KIND = /^(?:(?:Große|(?:Kreis|Hanse|Universitäts)?Stadt|Gemeinde|Kreis|Markt)\s+)+/iu;

/** "Stadt Bergheim" is known by its own name and not by being a town. */
function initialOf(name: string | undefined): string {
  const proper = name?.replace(KIND, '');
  return /\p{L}/u.exec(proper ?? '')?.[0].toUpperCase() ?? NAMELESS.letter;
}

/** Everything that differs from town to town. */
export const townArea = defineConfigArea({
  name: 'town',
  schema: townSchema,
  settings: Town,
});
