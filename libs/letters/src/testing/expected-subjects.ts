import type { Expected } from './expected.js';

/** Betreff, kind and addressee of a letter; null where it has none or does not say. */
export type Subject = readonly [
  betreff: string | null,
  kind: string | null,
  addressee: string | null,
];

/**
 * What a clerk would take over of the letters in `letters/`: the Betreff as it is printed, lines joined,
 * without the references that have fields of their own; a kind only where the letter itself says it; the
 * office and the person to whom it goes, the house itself only where nothing else is named.
 */
export const expectedSubjects: Readonly<Record<string, Subject>> = {
  'amtsgericht.txt': [
    'In der Familiensache betreffend das Kind Mia Reuter, geboren am 04.05.2019',
    null,
    'Jugendamt',
  ],
  'angebot.txt': ['Angebot Nr. 2026-118', 'Angebot', 'Gebäudemanagement'],
  'antwort.txt': ['Ihr Schreiben vom 12. Oktober 2026', null, 'Bauamt'],
  'anwalt.txt': ['Paulsen ./. Stadt Sonnbrück', null, 'Rechtsamt'],
  'arbeitsagentur.txt': [
    'Amtshilfeersuchen: Meldeauskunft zu Peter Voss, geb. 02.12.1977',
    'Ersuchen',
    'Bürgerbüro',
  ],
  'arzt.txt': ['Lena Schmidt, *11.11.2014', null, 'Fachdienst Gesundheit, Frau Tams'],
  'bank.txt': [
    'Kontonummer 80015002, IBAN DE63 1050 0000 0800 1500 20',
    null,
    'Stadtkasse Sonnbrück',
  ],
  'bauherr.txt': ['Bauantrag Carport', null, 'Bauamt'],
  'buergerbrief.txt': ['Laub auf dem Gehweg', null, 'Ordnungsamt'],
  'bussgeld.txt': ['Anhörung im Bußgeldverfahren', 'Anhörung', 'Herr Jens Thomsen, Fuhrpark'],
  'energie.txt': ['Ihre Stromrechnung für die Abnahmestelle Rathaus', 'Rechnung', 'Liegenschaften'],
  'feuerwehr.txt': ['Jahresbericht 2025', null, 'Ordnungsamt'],
  'finanzamt.txt': ['Bescheid für 2025 über Umsatzsteuer', 'Bescheid', 'Kämmerei'],
  'gutachten.txt': ['Baugrunduntersuchung Kita Mühlenredder', null, 'Tiefbauamt'],
  'inkasso.txt': ['Forderung der Firma Kopier-Kontor GmbH', null, 'Kämmerei'],
  'jobcenter.txt': ['Erstattungsanspruch nach §§ 102 ff. SGB X', null, 'Wohngeldstelle'],
  'kammer.txt': ['Eintragung in die Handwerksrolle', null, 'Gewerbeamt'],
  'kirche.txt': ['Glockengeläut zum Volkstrauertag', null, 'Friedhofsamt der Stadt Sonnbrück'],
  'kita.txt': [
    'Verwendungsnachweis 2025, Zuwendungsbescheid vom 03.03.2025',
    null,
    'Jugend und Soziales, Frau Mews',
  ],
  'krankenkasse.txt': ['Beitragsnachweis Juni 2026', null, 'Personalamt'],
  'landesamt.txt': ['Wasserrechtliche Erlaubnis nach § 8 WHG', null, 'Der Bürgermeister'],
  'landkreis.txt': ['Beteiligung nach § 36 BauGB', null, 'Bauverwaltung'],
  'mahnung.txt': ['2. Mahnung', 'Mahnung', 'Zentrale Dienste'],
  'mailausdruck.txt': [
    'Widerspruch gegen Bescheid 32.14.00-2026/0212',
    'Widerspruch',
    'ordnungsamt@sonnbrueck.example',
  ],
  'mailbeleuchtung.txt': [
    'Beschwerde Straßenbeleuchtung',
    'Beschwerde',
    'buergerservice@altenwerder.example',
  ],
  'mailbuerger.txt': [
    'Ihr Bescheid 32.13.02-2026/0077 vom 06.05.2026',
    'E-Mail',
    'info@sonnbrueck.example',
  ],
  'ministerium.txt': [
    'Runderlass zur Haushaltskonsolidierung; Berichtspflicht',
    null,
    'Bürgermeisterinnen und Bürgermeister der amtsfreien Gemeinden',
  ],
  'nachbar.txt': ['Schwarzbau Nachbargrundstück Ahornweg 12', null, 'Bauamt'],
  'notar.txt': [
    'Kaufvertrag Ewaldsen / Brodersen vom 16.11.2026 Anfrage nach § 28 BauGB (Vorkaufsrecht)',
    'Anfrage',
    'Stadtplanungsamt',
  ],
  'oberlandesgericht.txt': [
    'Anerkennung ausländischer Entscheidungen in Ehesachen Antragstellerin: Olga Petrowa, geb. 11.11.1985',
    null,
    'Standesamt',
  ],
  'oesterreich.txt': ['Honorarnote Nr. HN 26/004', 'Rechnung', 'Tiefbauamt'],
  'outlook.txt': [
    'Leitungsauskunft Flurstück 88/4, unser Zeichen: LA-2026-3391',
    'E-Mail',
    'Bauamt Sonnbrück',
  ],
  'polizei.txt': ['Fundsache Fahrrad', null, 'Ordnungsamt'],
  'rechnung.txt': ['Rechnung Nr. 2026-10442', 'Rechnung', 'Bauhof'],
  'rentenversicherung.txt': [null, null, 'Sozialamt'],
  'schule.txt': ['Anmeldung zum Ganztag', null, 'Schulverwaltungsamt'],
  'sozialgericht.txt': ['In dem Rechtsstreit Harmsen ./. Stadt Sonnbrück', null, 'Sozialamt'],
  'steuerberater.txt': ['Gewerbesteuerbescheid 2024 vom 21.09.2026', null, 'Steueramt'],
  'telekom.txt': ['Rechnung Nr. NN-2600098812', 'Rechnung', 'Zentrale Dienste'],
  'verein.txt': ['Nutzung der Sporthalle', null, 'Amt für Sport und Kultur'],
  'vermieter.txt': ['Mietrückstand Familie Gashi', null, 'Amt für Soziales'],
  'versicherung.txt': [
    'Schaden vom 14.08.2026, Baum auf Parkplatz Am Anger',
    null,
    'Rechts- und Versicherungsamt',
  ],
  'verwaltungsgericht.txt': [
    'In der Verwaltungsrechtssache Windpark Anger GmbH & Co. KG gegen Stadt Sonnbrück',
    null,
    'Der Bürgermeister',
  ],
  'werbung.txt': ['Katalog 2027 - jetzt mit neuen Wipptieren!', null, null],
  'zollamt.txt': ['Auskunftsersuchen nach § 2a SchwarzArbG', 'Ersuchen', 'Ordnungsamt / Gewerbe'],
  'zweckverband.txt': [
    'Gebührenbescheid für den Zeitraum 01.01.2025 bis 31.12.2025',
    'Bescheid',
    'Stadt Altenwerder',
  ],
};

/** The same as values of fields. */
export function asExpected([betreff, kind, addressee]: Subject = [null, null, null]): Expected {
  const listed = (value: string | null): readonly string[] => (value === null ? [] : [value]);
  return { betreff: listed(betreff), kind: listed(kind), addressee: listed(addressee) };
}
