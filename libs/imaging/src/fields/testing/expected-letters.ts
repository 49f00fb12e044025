import type { FieldName } from '../field-proposal.js';

/** Values by field that a reader of the letter would write down. */
export type Expected = Partial<Record<FieldName, readonly string[]>>;

/** The letters in `letters/`, by the name of the file. Written for Aktei; all people are invented. */
export const expectedLetters: Readonly<Record<string, Expected>> = {
  amtsgericht: {
    'letter-date': ['2026-10-12'],
    sender: ['Amtsgericht Sonnbrück'],
    'foreign-reference': ['14 F 233/26'],
    deadline: ['P3W'],
  },
  anwalt: {
    'letter-date': ['2026-09-30'],
    sender: ['Dr. Krogh & Partner'],
    'foreign-reference': ['884/26 KR01'],
    'own-aktenzeichen': ['32.13.02-2026/0041'],
    deadline: ['2026-10-15'],
  },
  antwort: {
    'letter-date': ['2026-10-24'],
    sender: ['Familie Iwersen'],
    'own-aktenzeichen': ['63.02.10-2026/0188'],
  },
  arzt: { 'letter-date': ['2026-12-10'], sender: ['Dr. med. Anja Feddersen'] },
  bank: {
    'letter-date': ['2026-11-04'],
    sender: ['Sparkasse Mittelangeln'],
    'foreign-reference': ['K 31 / We'],
    deadline: ['P14D'],
    iban: ['DE63105000000800150020'],
  },
  buergerbrief: { 'letter-date': ['2026-11-05'], sender: ['Hannelore Petersen'] },
  bussgeld: {
    'letter-date': ['2026-09-22'],
    sender: ['Kreis Angeln'],
    'foreign-reference': ['505.31.884412.7', '5053188441'],
    deadline: ['P1W'],
    iban: ['DE96210500009876001234'],
  },
  energie: {
    'letter-date': ['2026-11-16'],
    sender: ['Küstenstrom Vertriebs GmbH'],
    'foreign-reference': ['7 004 118', '2200 887 145', 'VR-26-5580091'],
    iban: ['DE95700000001111222233'],
  },
  finanzamt: {
    'letter-date': ['2026-10-28'],
    sender: ['Finanzamt Nordangeln'],
    'foreign-reference': ['15/293/40712'],
    deadline: ['2026-11-30', 'P1M'],
  },
  jobcenter: {
    'letter-date': ['2026-11-09'],
    'incoming-stamp': ['2026-11-12'],
    sender: ['Jobcenter Angeln'],
    'foreign-reference': ['731 - 13504//0008812', '13504//0008812'],
    deadline: ['2026-12-07'],
  },
  kammer: {
    'letter-date': ['2026-11-11'],
    sender: ['Handwerkskammer Flensburg'],
    'foreign-reference': ['II/3-ke-907'],
    deadline: ['2026-11-30'],
  },
  kirche: {
    'letter-date': ['2026-12-06'],
    sender: ['Ev.-Luth. Kirchengemeinde St. Marien Sonnbrück'],
    deadline: ['2027-01-15'],
  },
  landesamt: {
    'letter-date': ['2026-10-27'],
    sender: ['Landesamt für Umwelt'],
    'foreign-reference': ['5322-57.04-118/2026'],
    'own-aktenzeichen': ['36.20.00-2026/0107'],
    deadline: ['P1M'],
  },
  landkreis: {
    'letter-date': ['2026-12-02'],
    'incoming-stamp': ['2026-12-04'],
    sender: ['Kreis Angeln'],
    'foreign-reference': ['4-661-B-2026-0771'],
    deadline: ['P2M'],
  },
  mahnung: {
    'letter-date': ['2026-11-25'],
    sender: ['Büro Petersen e.K.'],
    'foreign-reference': ['RE-26-0915', '11872'],
    deadline: ['2026-12-09'],
    iban: ['DE37260500001500051501'],
  },
  mailausdruck: {
    'letter-date': ['2026-12-02'],
    sender: ['t.rickmers@example.net'],
    'own-aktenzeichen': ['32.14.00-2026/0212'],
    deadline: ['2026-12-31'],
  },
  notar: {
    'letter-date': ['2026-11-19'],
    sender: ['Notar Dr. Henning Lornsen'],
    'foreign-reference': ['1288/2026', '26-1288 lo/st'],
    deadline: ['P3M'],
  },
  oesterreich: {
    'letter-date': ['2026-01-09'],
    sender: ['Alpenplan Ziviltechniker GmbH'],
    'foreign-reference': ['HN 26/004', 'TB-2025-88'],
    deadline: ['P30D'],
    iban: ['AT721200000234573201'],
  },
  outlook: {
    'letter-date': ['2026-11-10'],
    sender: ['Marten Kühl'],
    'foreign-reference': ['LA-2026-3391'],
  },
  polizei: {
    'letter-date': ['2026-11-21'],
    sender: ['POLIZEIDIREKTION FLENSBURG'],
    'foreign-reference': ['1184502/2026'],
  },
  rechnung: {
    'letter-date': ['2026-11-03'],
    sender: ['Elektro Hansen GmbH'],
    'foreign-reference': ['2026-10442', '30017'],
    deadline: ['2026-11-17'],
    iban: ['DE46370000000123456701'],
  },
  schule: {
    'letter-date': ['2026-10-08'],
    sender: ['Grundschule am Anger'],
    deadline: ['2026-11-20'],
  },
  sozialgericht: {
    'letter-date': ['2026-11-17'],
    sender: ['Sozialgericht Schleswig'],
    'foreign-reference': ['S 12 SO 145/26 ER'],
    'own-aktenzeichen': ['50.11.00-2026/0019'],
    deadline: ['2026-11-24', 'P10D', '2026-12-15'],
  },
  verein: {
    'letter-date': ['2026-11-14'],
    sender: ['TSV Grün-Weiß Sonnbrück von 1921 e. V.'],
    deadline: ['2026-12-05'],
    iban: ['DE77860100900123000890'],
  },
  versicherung: {
    'letter-date': ['2026-10-19'],
    sender: ['Nordmark Versicherung AG'],
    'foreign-reference': ['KH-26-774512/be'],
    'own-aktenzeichen': ['10.05.01-2026/0033'],
    deadline: ['2026-11-13'],
  },
  werbung: { sender: ['PlayNord Spielgeräte KG'] },
};
