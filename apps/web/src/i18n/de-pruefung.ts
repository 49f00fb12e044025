/** Texts of the audit. */
export const dePruefung = {
  title: 'Prüfung',
  readOnly: 'Nur lesen',
  readOnlyHint: 'Auch Ihre Zugriffe werden protokolliert.',
  field: 'Akte suchen',
  fieldHint: 'Aktenzeichen oder Betreff',
  results: 'Gefundene Akten',
  pick: 'Wählen Sie eine Akte aus, um ihre Historie zu sehen.',
  nothing: 'Keine Akte passt dazu.',
  openAkte: 'Akte öffnen',
  history: 'Historie der Akte',
};
