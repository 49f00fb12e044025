import type { Expected } from './expected.js';
import { expectedLayouts } from './expected-layouts.js';
import { asExpected, expectedSubjects } from './expected-subjects.js';

/** What the first letters say besides Betreff, kind and addressee. */
const firstLetters: Readonly<Record<string, Expected>> = {
  'amtsgericht.txt': {
    'letter-date': ['2026-10-12'],
    sender: ['Amtsgericht Sonnbrück'],
    'foreign-reference': ['14 F 233/26'],
    deadline: ['P3W'],
  },
  'anwalt.txt': {
    'letter-date': ['2026-09-30'],
    sender: ['Dr. Krogh & Partner'],
    'foreign-reference': ['884/26 KR01'],
    'own-aktenzeichen': ['32.13.02-2026/0041'],
    deadline: ['2026-10-15'],
  },
  'antwort.txt': {
    'letter-date': ['2026-10-24'],
    sender: ['Familie Iwersen'],
    'own-aktenzeichen': ['63.02.10-2026/0188'],
  },
  'arzt.txt': { 'letter-date': ['2026-12-10'], sender: ['Dr. med. Anja Feddersen'] },
  'bank.txt': {
    'letter-date': ['2026-11-04'],
    sender: ['Sparkasse Mittelangeln'],
    'foreign-reference': ['K 31 / We'],
    deadline: ['P14D'],
    iban: ['DE63105000000800150020'],
  },
  'buergerbrief.txt': { 'letter-date': ['2026-11-05'], sender: ['Hannelore Petersen'] },
  'bussgeld.txt': {
    'letter-date': ['2026-09-22'],
    sender: ['Kreis Angeln'],
    'foreign-reference': ['505.31.884412.7', '5053188441'],
    deadline: ['P1W'],
    iban: ['DE96210500009876001234'],
  },
  'energie.txt': {
    'letter-date': ['2026-11-16'],
    sender: ['Küstenstrom Vertriebs GmbH'],
    'foreign-reference': ['7 004 118', '2200 887 145', 'VR-26-5580091'],
    iban: ['DE95700000001111222233'],
  },
  'finanzamt.txt': {
    'letter-date': ['2026-10-28'],
    sender: ['Finanzamt Nordangeln'],
    'foreign-reference': ['15/293/40712'],
    deadline: ['2026-11-30', 'P1M'],
  },
  'jobcenter.txt': {
    'letter-date': ['2026-11-09'],
    'incoming-stamp': ['2026-11-12'],
    sender: ['Jobcenter Angeln'],
    'foreign-reference': ['731 - 13504//0008812', '13504//0008812'],
    deadline: ['2026-12-07'],
  },
  'kammer.txt': {
    'letter-date': ['2026-11-11'],
    sender: ['Handwerkskammer Flensburg'],
    'foreign-reference': ['II/3-ke-907'],
    deadline: ['2026-11-30'],
  },
  'kirche.txt': {
    'letter-date': ['2026-12-06'],
    sender: ['Ev.-Luth. Kirchengemeinde St. Marien Sonnbrück'],
    deadline: ['2027-01-15'],
  },
  'landesamt.txt': {
    'letter-date': ['2026-10-27'],
    sender: ['Landesamt für Umwelt'],
    'foreign-reference': ['5322-57.04-118/2026'],
    'own-aktenzeichen': ['36.20.00-2026/0107'],
    deadline: ['P1M'],
  },
  'landkreis.txt': {
    'letter-date': ['2026-12-02'],
    'incoming-stamp': ['2026-12-04'],
    sender: ['Kreis Angeln'],
    'foreign-reference': ['4-661-B-2026-0771'],
    deadline: ['P2M'],
  },
  'mahnung.txt': {
    'letter-date': ['2026-11-25'],
    sender: ['Büro Petersen e.K.'],
    'foreign-reference': ['RE-26-0915', '11872'],
    deadline: ['2026-12-09'],
    iban: ['DE37260500001500051501'],
  },
  'mailausdruck.txt': {
    'letter-date': ['2026-12-02'],
    sender: ['t.rickmers@example.net'],
    'own-aktenzeichen': ['32.14.00-2026/0212'],
    deadline: ['2026-12-31'],
  },
  'notar.txt': {
    'letter-date': ['2026-11-19'],
    sender: ['Notar Dr. Henning Lornsen'],
    'foreign-reference': ['1288/2026', '26-1288 lo/st'],
    deadline: ['P3M'],
  },
  'oesterreich.txt': {
    'letter-date': ['2026-01-09'],
    sender: ['Alpenplan Ziviltechniker GmbH'],
    'foreign-reference': ['HN 26/004', 'TB-2025-88'],
    deadline: ['P30D'],
    iban: ['AT721200000234573201'],
  },
  'outlook.txt': {
    'letter-date': ['2026-11-10'],
    sender: ['Marten Kühl'],
    'foreign-reference': ['LA-2026-3391'],
  },
  'polizei.txt': {
    'letter-date': ['2026-11-21'],
    sender: ['POLIZEIDIREKTION FLENSBURG'],
    'foreign-reference': ['1184502/2026'],
  },
  'rechnung.txt': {
    'letter-date': ['2026-11-03'],
    sender: ['Elektro Hansen GmbH'],
    'foreign-reference': ['2026-10442', '30017'],
    deadline: ['2026-11-17'],
    iban: ['DE46370000000123456701'],
  },
  'schule.txt': {
    'letter-date': ['2026-10-08'],
    sender: ['Grundschule am Anger'],
    deadline: ['2026-11-20'],
  },
  'sozialgericht.txt': {
    'letter-date': ['2026-11-17'],
    sender: ['Sozialgericht Schleswig'],
    'foreign-reference': ['S 12 SO 145/26 ER'],
    'own-aktenzeichen': ['50.11.00-2026/0019'],
    deadline: ['2026-11-24', 'P10D'],
  },
  'verein.txt': {
    'letter-date': ['2026-11-14'],
    sender: ['TSV Grün-Weiß Sonnbrück von 1921 e. V.'],
    deadline: ['2026-12-05'],
    iban: ['DE77860100900123000890'],
  },
  'versicherung.txt': {
    'letter-date': ['2026-10-19'],
    sender: ['Nordmark Versicherung AG'],
    'foreign-reference': ['KH-26-774512/be'],
    'own-aktenzeichen': ['10.05.01-2026/0033'],
    deadline: ['2026-11-13'],
  },
  'werbung.txt': { sender: ['PlayNord Spielgeräte KG'] },

  'verwaltungsgericht.txt': {
    'letter-date': ['2026-08-18'],
    sender: ['Schleswig-Holsteinisches Verwaltungsgericht'],
    'foreign-reference': ['2 B 44/26'],
    'own-aktenzeichen': ['61.00.03-2025/0009'],
    deadline: ['P2W'],
  },
  'krankenkasse.txt': {
    'letter-date': ['2026-06-30'],
    sender: ['AOK NordOst'],
    'foreign-reference': ['VU-77 / 2260417'],
    deadline: ['2026-07-06'],
  },
  'nachbar.txt': { 'letter-date': ['2026-04-01'], sender: ['Wilfried Harder'] },
  'telekom.txt': {
    'letter-date': ['2026-09-02'],
    sender: ['Nordnetz Telekommunikation GmbH & Co. KG'],
    'foreign-reference': ['NN-2600098812', '5544332'],
    iban: ['DE95700000001111222233'],
  },
  'steuerberater.txt': {
    'letter-date': ['2026-10-07'],
    sender: ['Lassen + Clausen Steuerberatungsgesellschaft mbH'],
    'foreign-reference': ['40318', '01.04711.8'],
    deadline: ['2026-11-06'],
  },
  'ministerium.txt': {
    'letter-date': ['2026-05-04'],
    sender: ['Ministerium für Inneres, Kommunales, Wohnen und Sport'],
    'foreign-reference': ['IV 313 - 160.221.2-4'],
    deadline: ['2026-06-30'],
  },
  'gutachten.txt': {
    'letter-date': ['2026-07-29'],
    sender: ['Ingenieurbüro für Geotechnik'],
    'foreign-reference': ['26.117-2'],
  },
  'vermieter.txt': {
    'letter-date': ['2026-03-18'],
    'incoming-stamp': ['2026-03-21'],
    sender: ['Wohnungsgenossenschaft Anger eG'],
    'foreign-reference': ['0412-07'],
    deadline: ['2026-03-31'],
    iban: ['DE53500000000987650012'],
  },
  'mailbuerger.txt': {
    'letter-date': ['2026-05-17'],
    sender: ['Sabine Carstens'],
    'own-aktenzeichen': ['32.13.02-2026/0077'],
  },
  'inkasso.txt': {
    'letter-date': ['2026-12-11'],
    sender: ['CREDIT-NORD Inkasso GmbH'],
    'foreign-reference': ['26-0088341-7'],
    deadline: ['2026-12-28'],
    iban: ['DE89830501010055501010'],
  },
  'feuerwehr.txt': {
    'letter-date': ['2026-02-02'],
    sender: ['Freiwillige Feuerwehr Sonnbrück'],
    deadline: ['2026-02-20'],
  },
  'arbeitsagentur.txt': {
    'letter-date': ['2026-02-03'],
    sender: ['Agentur für Arbeit Flensburg'],
    'foreign-reference': ['241 - 131A099881'],
  },

  'oberlandesgericht.txt': {
    'letter-date': ['2026-08-03'],
    sender: ['Oberlandesgericht Rostock'],
    'foreign-reference': ['346 E - 117/26'],
    deadline: ['P1M'],
  },
  'bauherr.txt': {
    'letter-date': ['2026-05-12'],
    sender: ['Matthias Wenzel'],
    'own-aktenzeichen': ['63.10.02-2026/0455'],
  },
  'rentenversicherung.txt': {
    'letter-date': ['2026-09-29'],
    sender: ['Deutsche Rentenversicherung Nord'],
    'foreign-reference': ['65 170385 K 502', '4170'],
    deadline: ['2026-10-20'],
  },
  'angebot.txt': {
    'letter-date': ['2026-07-07'],
    sender: ['Schreinerei Holzmann'],
    'foreign-reference': ['2026-118'],
  },
  'mailbeleuchtung.txt': {
    'letter-date': ['2026-02-24'],
    sender: ['Krause, Ingrid'],
    deadline: ['P10D'],
  },
  'zweckverband.txt': {
    'letter-date': ['2026-01-15'],
    sender: ['Wasser- und Abwasserzweckverband Elde'],
    'foreign-reference': ['88 1207', 'G-2026-004417'],
    deadline: ['2026-02-16', 'P1M'],
    iban: ['DE53500000000987650012'],
  },
  'kita.txt': {
    'letter-date': ['2026-06-02'],
    'incoming-stamp': ['2026-06-05'],
    sender: ['Lebenshilfe Müritz e. V.'],
    'own-aktenzeichen': ['51.40.01-2025/0003'],
  },
  'zollamt.txt': {
    'letter-date': ['2026-04-21'],
    sender: ['Hauptzollamt Stralsund'],
    'foreign-reference': ['V 0512 B - 21/26'],
    deadline: ['2026-05-12'],
  },
};

/** The letters in `letters/`, by the name of the file. Written for Aktei; all people are invented. */
export const expectedLetters: Readonly<Record<string, Expected>> = {
  ...Object.fromEntries(
    Object.entries(firstLetters).map(([id, values]) => [
      id,
      { ...values, ...asExpected(expectedSubjects[id]) },
    ]),
  ),
  ...expectedLayouts,
};
