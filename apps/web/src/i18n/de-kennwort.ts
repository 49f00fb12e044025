/** Texts of changing the password. */
export const dePassword = {
  title: 'Kennwort ändern',
  first: 'Ihr Kennwort kennt noch jemand anders. Bitte wählen Sie zuerst ein eigenes.',
  lead: 'Nach der Änderung enden alle anderen Sitzungen.',
  current: 'Bisheriges Kennwort',
  next: 'Neues Kennwort, mindestens 8 Zeichen',
  repeat: 'Neues Kennwort noch einmal',
  differs: 'Die beiden neuen Kennwörter sind nicht gleich.',
  changed: 'Kennwort geändert. Alle anderen Sitzungen sind beendet.',
  submit: 'Kennwort ändern',
  busy: 'Kennwort wird geändert …',
};
