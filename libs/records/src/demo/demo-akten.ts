/** An Akte of the demo town with one Vorgang. */
export interface DemoAkte {
  /** Number in the demo Aktenplan. */
  readonly einheit: string;
  readonly orgUnit: string;
  readonly betreff: string;
  readonly vorgang: string;
}

export const demoAkten: readonly DemoAkte[] = [
  {
    einheit: '32.13.02',
    orgUnit: 'FB 3 Ordnung',
    betreff: 'Sondernutzung Breite Straße 22 – Fassadensanierung',
    vorgang: 'Antrag und Prüfung',
  },
  {
    einheit: '32.13.02',
    orgUnit: 'FB 3 Ordnung',
    betreff: 'Sondernutzung Kornmarkt – Außengastronomie',
    vorgang: 'Erlaubnis 2026',
  },
  {
    einheit: '32.40',
    orgUnit: 'FB 3 Ordnung',
    betreff: 'Weihnachtsmarkt 2026',
    vorgang: 'Standplätze',
  },
  {
    einheit: '32.20',
    orgUnit: 'FB 3 Ordnung',
    betreff: 'Bußgeldverfahren Parkplatz Wallstraße',
    vorgang: 'Anhörung',
  },
  {
    einheit: '32.30',
    orgUnit: 'FB 3 Ordnung',
    betreff: 'Gaststättenerlaubnis Zum Löwen',
    vorgang: 'Erlaubnisverfahren',
  },
  {
    einheit: '13.30',
    orgUnit: 'Kämmerei',
    betreff: 'Hundesteuer Veranlagung 2026',
    vorgang: 'An- und Abmeldungen',
  },
  {
    einheit: '11.30',
    orgUnit: 'Kämmerei',
    betreff: 'Belege Haushaltsjahr 2026',
    vorgang: 'Eingangsrechnungen',
  },
  {
    einheit: '20.10',
    orgUnit: 'FB 2 Bürgerdienste',
    betreff: 'Sammelakten Geburten 2026',
    vorgang: 'Beurkundungen',
  },
  {
    einheit: '61.40',
    orgUnit: 'FB 4 Bauen und Umwelt',
    betreff: 'Denkmalrechtliche Genehmigung Breite Straße 22',
    vorgang: 'Stellungnahmen',
  },
  {
    einheit: '66.11',
    orgUnit: 'FB 4 Bauen und Umwelt',
    betreff: 'Aufgrabung Fernwärme Kornmarkt 3–9',
    vorgang: 'Aufgrabungsanzeige',
  },
  {
    einheit: '67.10',
    orgUnit: 'FB 4 Bauen und Umwelt',
    betreff: 'Baumfällung Lindenallee',
    vorgang: 'Ortsbesichtigung',
  },
  {
    einheit: '02.10',
    orgUnit: 'Büro des Bürgermeisters',
    betreff: 'Niederschriften des Rates 2026',
    vorgang: 'Sitzung im November',
  },
];
