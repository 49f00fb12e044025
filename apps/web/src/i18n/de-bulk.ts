const letters = (count: number) => (count === 1 ? '1 Brief' : `${count} Briefe`);

/** Texts of marking letters in the inbox, and of what is done with several at once. */
export const deBulk = {
  group: 'Mehrere Briefe',
  letters,
  mark: (name: string) => `Markieren: ${name}`,
  markKey: 'Brief markieren',
  extendDown: 'Nächsten Brief dazu markieren',
  extendUp: 'Vorigen Brief dazu markieren',
  ofSender: 'Alle dieses Absenders markieren',
  noSender: 'In diesem Brief wurde kein Absender gelesen; nur er ist markiert.',
  region: 'Markierte Briefe',
  marked: (count: number) => `${letters(count)} markiert`,
  hidden: (count: number) =>
    count === 1
      ? '1 davon steht nicht in dieser Liste'
      : `${count} davon stehen nicht in dieser Liste`,
  bounded: (most: number) =>
    `Es lassen sich höchstens ${most} Briefe auf einmal markieren. Es gibt mehr davon.`,
  left: (count: number) =>
    count === 1
      ? '1 markierter Brief ist nicht mehr im Eingang:'
      : `${count} markierte Briefe sind nicht mehr im Eingang:`,
  clear: 'Markierung aufheben',
  unmark: (name: string) => `Nicht mehr markieren: ${name}`,
  paneHint: 'Was Sie jetzt tun, gilt für alle markierten Briefe.',
  file: 'In Akte ablegen …',
  fileInto: 'Ablegen in',
  otherAkte: 'Andere Akte …',
  newAkte: 'Neue Akte …',
  newAkteUnder: (unit: string) => `neue Akte unter ${unit}`,
  titles: {
    file: 'Mehrere Briefe ablegen',
    assign: 'Mehrere Briefe zuweisen',
    defer: 'Mehrere Briefe zurückstellen',
    aside: 'Mehrere Briefe beiseitelegen',
  },
  verbs: {
    file: (count: number) => `${letters(count)} ablegen`,
    assign: (count: number) => `${letters(count)} zuweisen`,
    defer: (count: number) => `${letters(count)} zurückstellen`,
    aside: (count: number) => `${letters(count)} beiseitelegen`,
  },
  noneChosen: 'Kein Brief ausgewählt',
  into: 'Akte',
  table: 'Vorschau',
  columns: {
    take: 'Dabei',
    letter: 'Betreff und Absender',
    date: 'Datum',
    kind: 'Art',
    state: 'Stand',
  },
  take: (name: string) => `Dabei: ${name}`,
  ready: 'bereit',
  leftOut: 'bleibt liegen',
  check: (what: string) => `prüfen: ${what}`,
  duplicate: 'doppelt eingegangen',
  doubtful: (count: number) =>
    `${count === 1 ? '1 Brief ist' : `${count} Briefe sind`} zu prüfen und vorerst nicht dabei.`,
  takeDoubtful: 'Auch diese einbeziehen',
  stillReading: 'wird noch gelesen',
  alreadyFiled: (aktenzeichen: string) => `schon abgelegt in ${aktenzeichen}`,
  gone: 'nicht mehr im Eingang, oder Sie dürfen ihn nicht mehr sehen',
  ownedBy: (name: string) => `zugewiesen an ${name}`,
  asideBecause: (reason: string) => `beiseitegelegt: ${reason}`,
  waits: 'wartet',
  running: 'läuft …',
  done: {
    file: 'abgelegt',
    assign: 'zugewiesen',
    defer: 'zurückgestellt',
    aside: 'beiseitegelegt',
  },
  openDokument: 'Dokument öffnen',
  notTried: 'nicht mehr versucht',
  undone: 'zurückgenommen',
  staysFiled: 'Bleibt abgelegt.',
  kept: (count: number) =>
    count === 1
      ? '1 Brief bleibt abgelegt; der Grund steht dabei.'
      : `${count} Briefe bleiben abgelegt; der Grund steht dabei.`,
  filed: (count: number) => `${letters(count)} abgelegt.`,
  progress: (done: number, total: number) => `${done} von ${total} Briefen`,
  stop: 'Anhalten',
  runEnded: 'Fertig.',
  retry: (count: number) => `${letters(count)} noch einmal versuchen`,
  undoAll: 'Alles zurücknehmen',
  finished: (done: number, total: number) =>
    done === total ? `Alle ${letters(total)} erledigt.` : `${done} von ${total} Briefen erledigt.`,
  failed: (count: number) => `${letters(count)} nicht erledigt; der Grund steht dabei.`,
  takenBack: (done: number, total: number) => `${done} von ${total} Ablagen zurückgenommen.`,
};
