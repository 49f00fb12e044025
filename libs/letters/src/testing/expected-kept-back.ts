import type { Expected } from './expected.js';

/**
 * The letters in `kept-back/`, written before the rules for Betreff, kind and addressee were. Kept back:
 * they say how the rules do on letters that they were not made for, so no rule is ever fitted to them.
 */
export const expectedKeptBack: Readonly<Record<string, Expected>> = {
  'abfallzweckverband.txt': {
    betreff: ['Umlage 2027 – Mitteilung der vorläufigen Bemessungsgrundlagen'],
    'letter-date': ['2026-09-07'],
    sender: [
      'Zweckverband für Abfallwirtschaft und Straßenreinigung der Gemeinden im Elde-Müritz-Bogen',
    ],
    addressee: ['Fachbereich Finanzen'],
    deadline: ['P4W'],
  },
  'bauamt-infoblock.txt': {
    betreff: [
      'Denkmalrechtliche Genehmigung für den Austausch der Fenster im Alten Speicher, Hafenstraße 12, Flurstück 88/3 der Flur 4',
    ],
    'letter-date': ['2026-11-16'],
    sender: ['LANDRATSAMT OBERES ELDETAL'],
    addressee: ['FB 4 – Bauen und Wohnen, Herr Pohl'],
    'foreign-reference': ['BOD-1877/26-W'],
    'own-aktenzeichen': ['63.10.02-2026/0512'],
    deadline: ['2026-12-11'],
  },
  'bewohnerparken.txt': {
    betreff: ['Antrag auf Erteilung eines Bewohnerparkausweises nach § 45 Abs. 1b Nr. 2a StVO'],
    kind: ['Antrag'],
    'letter-date': ['2026-06-08'],
    'incoming-stamp': ['2026-06-09'],
    sender: ['Marquardsen, Silke'],
  },
  'einladung-stadtwerke.txt': {
    betreff: ['Einladung zur Gesellschafterversammlung am 24.11.2026'],
    kind: ['Einladung'],
    'letter-date': ['2026-10-19'],
    sender: ['Stadtwerke Altenwerder GmbH'],
    addressee: ['Bürgermeisterin, Frau Dr. Kerstin Voigt'],
    'foreign-reference': ['GF/vo'],
    deadline: ['2026-11-09'],
  },
  'genossenschaft-gestuehl.txt': {
    betreff: ['Stellungnahme zum Entwurf des Bebauungsplans Nr. 31 „Am Wasserturm“'],
    kind: ['Stellungnahme'],
    'letter-date': ['2026-03-30'],
    sender: ['Wohnungsbaugenossenschaft »Neue Heimstatt« Altenwerder eG'],
    addressee: ['Stadtplanung'],
  },
  'handschriftlich.txt': {
    'letter-date': ['2026-09-14'],
    sender: ['Otto Wiebe'],
    addressee: ['Herr Bürgermeister'],
  },
  'kuendigung-kita.txt': {
    betreff: ['Kündigung des Betreuungsplatzes für Mats Behnke zum 31.07.2026'],
    kind: ['Kündigung'],
    'letter-date': ['2026-03-17'],
    sender: ['Jana und Timo Behnke'],
    addressee: ['Kindertagesstätte Spatzennest'],
    deadline: ['P14D'],
  },
  'mail-webformular.txt': {
    betreff: ['Beschwerde über Lärm im Stadtpark'],
    kind: ['Beschwerde'],
    'letter-date': ['2026-08-03'],
    sender: ['Björn Ahlers'],
    addressee: ['Stadt Altenwerder'],
    deadline: ['2026-08-17'],
  },
  'mail-weitergeleitet.txt': {
    betreff: ['Kostenübernahme Schulbegleitung Emil K., Ihr Schreiben vom 1.4.'],
    kind: ['E-Mail'],
    'letter-date': ['2026-04-14'],
    sender: ['Schulbegleitung Nord gGmbH'],
    addressee: ['Jugendamt'],
  },
  'ocr-widerspruch.txt': {
    betreff: ['Widerspruch gegen den Hundesteuerbescheid vom 01.09.2026'],
    kind: ['Widerspruch'],
    'letter-date': ['2026-09-23'],
    sender: ['Margarete Brüning'],
    addressee: ['Steueramt'],
  },
  'polizei-ohne-anrede.txt': {
    betreff: [
      'Ersuchen um Übermittlung von Lichtbildern gemäß § 24 Abs. 2 PAuswG; hier: Nico Bartels, geb. 17.01.1999',
    ],
    kind: ['Ersuchen'],
    'letter-date': ['2026-05-21'],
    sender: ['Bundespolizeiinspektion Flensburg'],
    addressee: ['Einwohnermeldeamt'],
    'foreign-reference': ['BPOL-77312/2026'],
    deadline: ['P1W'],
  },
  'rechnung-gaertner.txt': {
    betreff: ['Rechnung Nr. 26-1187'],
    kind: ['Rechnung'],
    'letter-date': ['2026-05-29'],
    sender: ['Thomsen & Söhne GmbH & Co. KG'],
    addressee: ['Grünflächenamt, Herr Lassen'],
    'foreign-reference': ['26-1187'],
    deadline: ['P14D'],
    iban: ['DE37260500001500051501'],
  },
  'spalten-amtsblatt.txt': {
    betreff: ['Anfrage zur Zusammenarbeit bei der Beschaffung von Tonern und Papier'],
    kind: ['Anfrage'],
    'letter-date': ['2026-06-18'],
    sender: ['Verwaltungsgemeinschaft Nordmark'],
    addressee: ['Hauptamt, Frau Oldsen'],
    'foreign-reference': ['10/042-61'],
    deadline: ['2026-07-10'],
  },
  'vg-schleswig.txt': {
    betreff: [
      'In der Verwaltungsrechtssache Lindemann ./. Stadt Sonnbrück wegen Straßenausbaubeiträgen',
    ],
    'letter-date': ['2026-10-02'],
    sender: ['Schleswig-Holsteinisches Verwaltungsgericht'],
    addressee: ['Rechtsamt'],
    'foreign-reference': ['8 A 117/26'],
    deadline: ['P6W'],
  },
  'xrechnung-ubl.txt': {
    betreff: ['Rechnung Nr. 2026-AB-0912'],
    kind: ['Rechnung'],
    'letter-date': ['2026-10-05'],
    sender: ['Brandschutz Peene GmbH'],
    addressee: ['Stadt Altenwerder'],
    'foreign-reference': ['2026-AB-0912'],
    deadline: ['2026-11-04'],
    iban: ['DE46370000000123456701'],
  },
};
