/** Texts of putting a Dokument right. They come with the screen. */
export const deDokument = {
  group: 'Dokument',
  facts: {
    sender: 'Absender',
    addressee: 'Empfänger',
    foreignReference: 'Fremdes Zeichen',
    deadline: 'Frist',
  },
  read: 'gelesen',
  correct: 'Berichtigen',
  correctTitle: 'Angaben zum Dokument berichtigen',
  corrected: 'Berichtigt. Die alten Angaben bleiben in der Historie.',
  unchanged: 'Es ist noch nichts geändert.',
  reason: 'Begründung',
  reasonOptional: 'Begründung, wenn nötig',
  reasonMissing: 'Bitte geben Sie eine Begründung an.',
  move: 'Verschieben',
  moveTitle: 'Dokument verschieben',
  moveTo: 'Wohin?',
  moveMissing: 'Bitte wählen Sie eine Akte.',
  moved: 'Verschoben nach',
  giveBack: 'Zurück in den Eingang',
  giveBackTitle: 'Zurück in den Eingang („nicht meins“)',
  giveBackHint:
    'Das Dokument liegt danach nicht mehr in dieser Akte und ist im Eingang wieder offen.',
  givenBack: 'Das Dokument ist wieder im Eingang.',
  conflict: 'Inzwischen hat jemand anders dieses Dokument geändert.',
};
