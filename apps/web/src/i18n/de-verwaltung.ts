/** Names of the roles. */
export const deRoles = {
  clerk: 'Sachbearbeitung',
  registrar: 'Registratur',
  scan_operator: 'Scanstelle',
  mail_room: 'Poststelle',
  auditor: 'Rechnungsprüfung',
  operator: 'Betreuung',
};

/** Texts about who gets which role from whom. */
export const deVerwaltung = {
  title: 'Verwaltung: Rollen',
  lead: 'Eine Rolle gilt erst, wenn eine zweite Person der Betreuung sie bestätigt. Wer sie vergibt oder bekommt, kann das nicht selbst. Bekommt ein Konto seine erste Rolle oder ein neues Kennwort, gibt es ein Einmal-Kennwort in zwei Hälften: Die erste sieht, wer vergibt, die zweite, wer bestätigt. Beide geben ihre Hälfte nur der Person selbst.',
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
  secondHalfOf: (name: string) => `Zweite Hälfte des Einmal-Kennworts für ${name}`,
  secondHalfHint:
    'Nur hier gezeigt. Nur der Person selbst geben, nicht der Person, die die Rollen vergeben hat. Anmelden geht mit: erste Hälfte, Bindestrich, zweite Hälfte.',
  secondHalfGiven: 'Notiert, ausblenden',
  confirmed: (name: string) => `Rollen für ${name} bestätigt. Sie gelten ab jetzt.`,
  rejected: (name: string) => `Rollen für ${name} abgelehnt.`,
  withdrawn: (name: string) => `Vergabe an ${name} zurückgezogen.`,
  mailRooms: {
    label: 'Post für das ganze Haus',
    nobody: (unit: string) => `Für „${unit}“ hat niemand die Rolle Poststelle.`,
    standIn: {
      registrar:
        'Bis jemand sie bekommt, sehen und verteilen alle aus der Registratur, was dort für das ganze Haus ankommt.',
      clerk:
        'Bis jemand sie bekommt, sehen und verteilen alle aus der Sachbearbeitung, was dort für das ganze Haus ankommt.',
    },
    unseen:
      'Vergeben Sie die Rolle Poststelle: Was dort für das ganze Haus ankommt, sieht bis dahin niemand, und es bleibt liegen.',
  },
};
