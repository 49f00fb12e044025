import { deAblage } from './de-ablage.js';
import { deAdmin } from './de-admin.js';
import { deRecords } from './de-records.js';
import { deWork } from './de-work.js';

const shell = {
  app: { name: 'E-Akte', loading: 'Wird geladen …' },
  title: (page: string, town: string) => `${page} – E-Akte ${town}`,
  nav: {
    label: 'Bereiche',
    skip: 'Zum Inhalt springen',
    eingang: 'Eingang',
    akten: 'Akten',
    suche: 'Suche',
    pruefung: 'Prüfung',
    verwaltung: 'Verwaltung',
    open: (count: string) => `${count} offen`,
  },
  topBar: {
    search: 'Aktenzeichen, Betreff, Name oder Text suchen',
    searchLabel: 'Suche in allen Akten',
    commands: 'Befehle',
    help: 'Tastenkürzel',
    readOnly: 'Nur lesen',
  },
  userMenu: {
    label: 'Benutzermenü',
    textSize: 'Schriftgröße',
    normal: 'Normal',
    large: 'Größer',
    singleKeys: 'Tastenkürzel aus einem Zeichen',
    singleKeysHint: 'J, K, N, A, B, D, 1 bis 3, / und ?',
    signIns: 'Meine Anmeldungen',
    password: 'Kennwort ändern',
    signOut: 'Abmelden',
  },
  help: {
    title: 'Tastenkürzel',
    singleKeysOff: 'Kürzel aus einem Zeichen sind im Benutzermenü ausgeschaltet.',
    inFields: 'In Eingabefeldern wirken nur Kürzel mit Strg.',
  },
  palette: {
    title: 'Befehle',
    field: 'Befehl oder Aktenzeichen',
    commands: 'Befehle',
    akten: 'Akten',
    goTo: (name: string) => `Gehe zu ${name}`,
    nothing: 'Kein Befehl und keine Akte passt dazu.',
  },
  keys: {
    search: 'Suche',
    palette: 'Befehle',
    help: 'Tastenkürzel zeigen',
    next: 'Nächster Eintrag',
    previous: 'Voriger Eintrag',
    open: 'Dokument öffnen',
    openHit: 'Fundstelle öffnen',
    proposal: (n: number) => `Vorschlag ${n} nehmen und ablegen`,
    toField: (name: string) => `${name} ändern`,
    file: 'Ablegen und weiter',
    newAkte: 'Neue Akte',
    otherAkte: 'Andere Akte suchen',
    undo: 'Ablage rückgängig machen',
    back: 'Zurück',
    find: 'Im Dokument suchen',
  },
  toast: { region: 'Meldungen', undo: 'Rückgängig', close: 'Meldung schließen' },
  signIn: {
    title: 'Anmelden',
    lead: 'Melden Sie sich mit Ihrem Benutzernamen an.',
    again: 'Ihre Sitzung ist abgelaufen. Nach der Anmeldung geht es an derselben Stelle weiter.',
    username: 'Benutzername',
    password: 'Kennwort',
    submit: 'Anmelden',
    busy: 'Anmeldung läuft …',
  },
  password: {
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
  },
  errors: {
    network: {
      title: 'Keine Verbindung zum Server',
      detail: 'Ihre Eingaben sind noch da. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    },
    unexpected: {
      title: 'Das hat nicht geklappt',
      detail: 'Der Server hat unerwartet geantwortet. Bitte versuchen Sie es erneut.',
    },
    reference: (id: string) => `Kennung ${id}`,
    retry: 'Erneut versuchen',
    screen: 'Diese Ansicht konnte nicht gezeigt werden.',
    notFoundTitle: 'Seite nicht gefunden',
    notFound: 'Diese Adresse gibt es nicht, oder Sie haben keinen Zugriff darauf.',
    home: 'Zur Startseite',
    nothingAllowed:
      'Für Ihre Anmeldung ist noch kein Bereich freigegeben. Rollen gelten erst, wenn eine zweite Person der Betreuung sie bestätigt hat.',
    trouble:
      'Der Server ist gerade nicht erreichbar oder hat keinen Platz. Nichts ist verloren, es wird erneut versucht.',
    offline: 'Verbindung zum Server unterbrochen. Es wird weiter versucht.',
  },
  common: {
    cancel: 'Abbrechen',
    close: 'Schließen',
    more: 'Mehr laden',
    loadingMore: 'Weitere Einträge werden geladen …',
    copied: (what: string) => `${what} kopiert`,
    pages: (count: number) => (count === 1 ? '1 Seite' : `${count} Seiten`),
  },
};

/** Every German text people read, by screen. */
export const de = { ...shell, ...deWork, ...deAblage, ...deRecords, ...deAdmin };
