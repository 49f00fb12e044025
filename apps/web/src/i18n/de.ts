import { deRecords } from './de-records.js';
import { deWork } from './de-work.js';

/** Groups of key commands in the help overlay, in this order. */
export const keyGroups = { desk: 'Eingang', viewer: 'Dokument', list: 'Liste', app: 'Überall' };

const shell = {
  app: { name: 'E-Akte', town: 'Stadt Musterstadt', loading: 'Wird geladen …' },
  title: (page: string) => `${page} – E-Akte`,
  nav: {
    label: 'Bereiche',
    skip: 'Zum Inhalt springen',
    eingang: 'Eingang',
    akten: 'Akten',
    suche: 'Suche',
    pruefung: 'Prüfung',
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
    singleKeysHint: 'J, K, N, A, 1 bis 3, / und ?',
    signOut: 'Abmelden',
  },
  help: {
    title: 'Tastenkürzel',
    singleKeysOff: 'Kürzel aus einem Zeichen sind im Benutzermenü ausgeschaltet.',
    inFields: 'In Eingabefeldern wirken nur Kürzel mit Strg.',
    close: 'Schließen',
  },
  palette: {
    title: 'Befehle',
    field: 'Befehl oder Aktenzeichen',
    commands: 'Befehle',
    akten: 'Akten',
    goTo: (name: string) => `Gehe zu ${name}`,
    nothing: 'Kein Befehl und keine Akte passt dazu.',
    searchText: (text: string) => `Im Text aller Akten suchen: ${text}`,
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
    password: 'Passwort',
    submit: 'Anmelden',
    busy: 'Anmeldung läuft …',
    required: 'Bitte füllen Sie dieses Feld aus.',
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
    reload: 'Neu laden',
    notFoundTitle: 'Seite nicht gefunden',
    notFound: 'Diese Adresse gibt es nicht, oder Sie haben keinen Zugriff darauf.',
    home: 'Zur Startseite',
    nothingAllowed: 'Für Ihre Anmeldung ist noch kein Bereich freigegeben.',
    offline: 'Verbindung zum Server unterbrochen. Es wird weiter versucht.',
  },
  common: {
    cancel: 'Abbrechen',
    close: 'Schließen',
    save: 'Speichern',
    more: 'Mehr laden',
    loadingMore: 'Weitere Einträge werden geladen …',
    copied: (what: string) => `${what} kopiert`,
    pages: (count: number) => (count === 1 ? '1 Seite' : `${count} Seiten`),
    progress: (done: number, total: number) => `${done} von ${total} Seiten`,
    updating: 'Wird aktualisiert',
  },
};

/** Every German text people read, by screen. */
export const de = { ...shell, ...deWork, ...deRecords };
