/** Texts of the inbox: list, rows and letters. */
export const deEingang = {
  sealed: 'verschlossen',
  sealedHint:
    'Verschlossen: gescannt ist nur der Umschlag. Weisen Sie ihn der Person oder Einheit zu, an die er gerichtet ist.',
  title: 'Eingang',
  open: (count: string) => `${count} offen`,
  listLabel: 'Offene Eingänge',
  documentLabel: 'Dokument',
  views: { label: 'Ansicht', list: 'Liste', document: 'Dokument', filing: 'Ablage' },
  filters: {
    label: 'Briefe filtern',
    all: 'Alle',
    mine: 'Meine',
    deadline: 'Frist',
    unclear: 'Unklar',
    group: 'Gruppe',
    later: 'Später',
    aside: 'Beiseite',
  },
  stapelFilter: 'Briefe eines Stapels',
  allStapel: 'Alle Stapel',
  search: 'Im Eingang suchen',
  changeOrder: (other: string) => `Umstellen auf ${other}`,
  orders: { oldest: 'Älteste zuerst', newest: 'Neueste zuerst' },
  unclear: 'Zuordnung unklar',
  newAkte: 'neue Akte',
  fieldsAreRead: 'Angaben werden gelesen',
  noSender: 'Absender nicht erkannt',
  deadline: 'Frist',
  deadlineOn: (date: string) => `Frist ${date}`,
  daysLeft: (days: number) =>
    days < 0
      ? `seit ${days === -1 ? '1 Tag' : `${-days} Tagen`} überschritten`
      : days === 0
        ? 'läuft heute ab'
        : `noch ${days === 1 ? '1 Tag' : `${days} Tage`}`,
  daysLeftShort: (days: number) =>
    days < 0 ? 'überfällig' : days === 0 ? 'heute' : days <= 14 ? `· ${days} T.` : '',
  noStapel: 'Kein Stapel wird gelesen.',
  moreStapel: (count: number) => `und ${count} weitere`,
  empty: 'Der Eingang ist leer.',
  emptyHint: 'Neue Briefe und E-Mails erscheinen hier von selbst.',
  emptyFilter: 'Kein Brief in diesem Filter.',
  nothingOpen: 'Kein Brief ist offen.',
  pageShort: (count: number) => `${count} S.`,
  reading: 'Wird gelesen',
  readingCount: (done: number, total: number) =>
    done === 0 ? 'Wartet auf das Lesen' : `${done} von ${total} Seiten gelesen`,
  attention: 'Prüfen',
  failedPages: (count: number) =>
    count === 1 ? '1 Seite nicht gelesen' : `${count} Seiten nicht gelesen`,
  duplicate: 'Doppelt',
  firstLetter: 'Zum ersten Brief',
  duplicateOn: (date: string) => `Schon einmal eingegangen am ${date}`,
  keysHint: { move: 'blättern', mark: 'markieren', all: 'alle Kürzel' },
  showScans: 'Stapel und Hochladen',
  showInbox: 'Gelesene Briefe',
  returned: (by: string, at: string, reason: string) =>
    `Zurückgegeben von ${by} am ${at}: ${reason}`,
  otherPage: 'Dieser Brief ist schon abgelegt.',
};
