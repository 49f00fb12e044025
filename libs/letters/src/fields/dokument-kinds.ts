/**
 * The kinds of Dokument that a rule may propose and a person chooses from: what a registry clerk calls
 * a paper. The screen shows the same list in the same order; its spec compares the two.
 */
export const DOKUMENT_KINDS = [
  'Anfrage',
  'Angebot',
  'Anhörung',
  'Antrag',
  'Anzeige',
  'Bescheid',
  'Beschluss',
  'Beschwerde',
  'E-Mail',
  'Einladung',
  'Ersuchen',
  'Gutachten',
  'Klage',
  'Kündigung',
  'Mahnung',
  'Plan',
  'Protokoll',
  'Rechnung',
  'Schreiben',
  'Stellungnahme',
  'Urteil',
  'Vermerk',
  'Vertrag',
  'Widerspruch',
  'Sonstiges',
] as const;
export type DokumentKind = (typeof DOKUMENT_KINDS)[number];
