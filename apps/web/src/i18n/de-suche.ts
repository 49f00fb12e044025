/** Texts of the search. */
export const deSuche = {
  title: 'Suche',
  facets: 'Eingrenzen',
  showFacets: 'Eingrenzen',
  reset: 'Zurücksetzen',
  einheiten: 'Aktenplan',
  years: 'Jahr',
  kinds: 'Dokumentart',
  hits: (count: number) => (count === 1 ? '1 Treffer' : `${count} Treffer`),
  listLabel: 'Treffer',
  page: (page: number) => `Seite ${page}`,
  morePages: (count: number) =>
    count === 1 ? 'und 1 weitere Seite' : `und ${count} weitere Seiten`,
  start: 'Suchen Sie in allen Akten, auf die Sie Zugriff haben.',
  startHint:
    'Möglich sind Wörter, „feste Wendungen“ und Aktenzeichen. Gefunden wird die Seite, auf der sie stehen.',
  nothing: (query: string) => `Nichts gefunden zu „${query}“.`,
  nothingHint: 'Prüfen Sie die Schreibweise oder heben Sie eine Eingrenzung auf.',
  preview: 'Vorschau',
  open: 'Öffnen',
  toAkte: 'Zur Akte',
  copyLink: 'Link kopieren',
  linkName: 'Link',
  searching: 'Suche läuft …',
};
