import type { Expected } from './expected.js';
import { expectedPageSubjects } from './expected-page-subjects.js';
import { asExpected } from './expected-subjects.js';

const NATURE = 'Untere Naturschutzbehörde';
const TRAFFIC = 'Amt für Straßenverkehr und Ordnung';
const TAX = 'Finanzamt Düsseldorf-Süd';
const REGION = 'Bezirksregierung Mittelfranken';
const JOBS = 'Jobcenter Landkreis Görlitz';

/** A letter of the corpus; its IBAN is made up and its checksum never holds, so none is expected. */
function letter(
  date: string,
  sender: string,
  references: readonly string[],
  deadline: readonly string[] = [],
): Expected {
  return { 'letter-date': [date], sender: [sender], 'foreign-reference': references, deadline };
}

/** What they say besides Betreff, kind and addressee. */
const firstPages: Readonly<Record<string, Expected>> = {
  p00: letter('2019-11-23', TAX, ['55.4-293/2019-4']),
  p01: letter(
    '2023-07-13',
    NATURE,
    ['IV 5-9977.31/41', '3 K 1923/26', 'VG 27 A 62.25'],
    ['2026-04-07', 'P1M'],
  ),
  p02: letter('2025-11-05', REGION, ['27.5-269/2020-23'], ['P1M']),
  p03: letter('2026-07-12', TRAFFIC, ['1 K 3189/21']),
  p04: letter('2021-05-12', TRAFFIC, ['7 K 4366/23'], ['P1M']),
  p05: letter('2024-11-03', NATURE, ['Z 6-3238.35/51']),
  p06: letter('2019-03-10', TAX, ['VG 6 A 867.20']),
  p07: letter('2019-12-19', TRAFFIC, ['VG 22 A 935.19'], ['P1M']),
  p08: letter('2021-05-20', NATURE, ['VG 14 A 369.22']),
  p09: {
    'foreign-reference': ['54.3-938/2025-98', '36.5-897/2024-2'],
    deadline: ['2024-05-03', '2023-06-09', 'P1M'],
  },
  p10: {},
  p11: { 'foreign-reference': ['VG 9 A 186.23'], deadline: ['2022-04-04'] },
  p12: { deadline: ['P1M'] },
  p13: { 'foreign-reference': ['59.5-582/2025-50'] },
  p14: { 'foreign-reference': ['64.7-391/2020-88'] },
  p15: { 'foreign-reference': ['IV 7-4071.63/90'] },
  p16: {
    'letter-date': ['2022-02-06'],
    'foreign-reference': ['3 K 1131/19', '91.7-364/2024-34', '87.8-556/2020-8'],
    deadline: ['2023-09-10', '2025-02-14', 'P1M'],
  },
  p17: {
    'letter-date': ['2025-05-08'],
    'foreign-reference': ['VG 13 A 454.20', 'Z 6-1373.89/36', '10.7-764/2024-66'],
    deadline: ['P1M'],
  },
  p18: {
    'letter-date': ['2018-10-01'],
    'foreign-reference': ['III 5-9891.51/76', '61.7-726/2025-96'],
    deadline: ['2024-10-11', '2020-11-16'],
  },
  p19: {
    'letter-date': ['2019-08-04'],
    'foreign-reference': ['8 K 130/20'],
    deadline: ['2026-09-18'],
  },
  p20: {
    'letter-date': ['2024-02-24'],
    'foreign-reference': ['4 K 841/19', 'VG 11 A 988.18'],
    deadline: ['2026-09-12', 'P1M'],
  },
  p21: {
    'letter-date': ['2020-10-22'],
    'foreign-reference': ['2 K 3372/20', 'VG 29 A 232.21'],
    deadline: ['2024-06-01'],
  },
  p22: { 'letter-date': ['2018-02-23'], deadline: ['P1M'] },
  p23: letter('2025-09-11', REGION, ['Z 8-4341.97/55'], ['P1M']),
  p24: letter('2020-11-26', TRAFFIC, ['VG 22 A 235.21'], ['P1M']),
  p25: {},
  p26: {},
  p27: {},
  p28: letter('2023-11-12', JOBS, ['52.1-609/2022-25', 'III 8-7077.97/76'], ['2025-02-04', 'P1M']),
  p29: letter('2025-11-10', NATURE, ['2 K 4802/26'], ['P1M']),
  p30: letter('2019-03-17', TAX, ['VG 16 A 884.20']),
};

/**
 * The 31 pages of the OCR corpus, annotated by hand. A reference counts when it is labelled as the
 * sender's or the text asks to quote it; files that are only mentioned, the file of an internal
 * note and due dates in rows of a table do not. Mentions of a stamp ("Eingangsstempel vom …") are no
 * stamp. What was due before the letter was written is no deadline.
 */
export const expectedPages: Readonly<Record<string, Expected>> = Object.fromEntries(
  Object.entries(firstPages).map(([id, values]) => [
    id,
    { ...values, ...asExpected(expectedPageSubjects[id]) },
  ]),
);

/** What only the picture of a page shows: its ground truth text leaves the stamp out. */
export const expectedOnPicture: Readonly<Record<string, Expected>> = {
  p28: { 'incoming-stamp': ['2019-07-18'] },
};
