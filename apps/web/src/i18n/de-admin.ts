/** Texts about people: who gets which role from whom, and where one is signed in. */
export const deAdmin = {
  roles: {
    clerk: 'Sachbearbeitung',
    registrar: 'Registratur',
    scan_operator: 'Scanstelle',
    auditor: 'Rechnungsprüfung',
    operator: 'Betreuung',
  },
  verwaltung: {
    title: 'Verwaltung: Rollen',
    lead: 'Eine Rolle gilt erst, wenn eine zweite Person der Betreuung sie bestätigt. Wer sie vergibt oder bekommt, kann das nicht selbst.',
    waiting: 'Warten auf eine zweite Person',
    waitingNone: 'Keine Rolle wartet auf eine zweite Person.',
    decided: 'Zuletzt entschieden',
    decidedNone: 'Noch keine Rolle wurde vergeben.',
    gets: 'Rollen',
    units: 'Einheiten',
    none: 'keine weiteren',
    state: {
      open: 'Wartet',
      confirmed: 'Bestätigt',
      rejected: 'Abgelehnt',
      withdrawn: 'Zurückgezogen',
      lapsed: 'Verfallen',
    },
    given: 'Vergeben',
    doneBy: (what: string, name: string | undefined, moment: string) =>
      `${what} ${name ? `von ${name}` : 'am Rechner selbst'}, ${moment}`,
    confirm: 'Bestätigen',
    reject: 'Ablehnen',
    withdraw: 'Zurückziehen',
    of: (step: string, name: string) => `${step}: ${name}`,
    confirmed: (name: string) => `Rollen für ${name} bestätigt. Sie gelten ab jetzt.`,
    rejected: (name: string) => `Rollen für ${name} abgelehnt.`,
    withdrawn: (name: string) => `Vergabe an ${name} zurückgezogen.`,
  },
};
