/** Texts of dropping files on an Akte. They come with the screen. */
export const deDrop = {
  choose: 'Dateien ablegen …',
  region: 'Dateien ablegen',
  hint: 'oder Dateien und E-Mails hierher ziehen',
  into: 'Wohin',
  noVorgang: 'Ohne Vorgang',
  overAkte: 'In diese Akte ablegen',
  overVorgang: (number: number, betreff: string) => `In Vorgang ${number} ablegen: ${betreff}`,
  reading: (count: number) =>
    count === 1 ? '1 Datei wird gelesen …' : `${count} Dateien werden gelesen …`,
  readingHint: 'Was gelesen ist, liegt danach in der Akte. Sie können weiterarbeiten.',
  sending: (name: string, percent: number) => `${name}: wird übertragen, ${percent} %`,
  failed: (name: string, why: string) => `${name}: nicht übertragen. ${why}`,
  retry: 'Erneut übertragen',
  known: (name: string) => `${name}: Diese Datei liegt schon in der Akte.`,
  kept: (name: string, why: string) => `${name}: ${why} Die Datei bleibt im Eingang.`,
  elsewhere: (name: string, why: string) => `${name}: ${why}`,
  open: 'Dokument öffnen',
  inbox: 'Im Eingang ansehen',
  forget: 'Hinweis ausblenden',
  filed: (count: number) => (count === 1 ? '1 Datei abgelegt.' : `${count} Dateien abgelegt.`),
  undone: 'Zurückgenommen; im Eingang wieder offen.',
  accepted: (count: number) =>
    count === 1 ? '1 Datei wird abgelegt.' : `${count} Dateien werden abgelegt.`,
  fileName: '(Dateiname)',
};
