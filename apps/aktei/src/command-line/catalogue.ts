/** One way to call a command: what follows its name, and what comes of it. */
export interface Call {
  readonly words: string;
  readonly says: string;
}

/** A command as the help tells of it. */
export interface CommandHelp {
  readonly name: string;
  readonly calls: readonly Call[];
  /** Lines that say more of its options, shown with the help of this command. */
  readonly more?: readonly string[];
}

const JSON_LINE = '--json        die Antwort als JSON statt als Text';
const BACKUP_LINES = [
  'ORT ist ein Ordner, den es gibt, oder s3://BUCKET/PFAD. --at ist ein Tag (2026-11-30), ein',
  'Zeitpunkt (2026-11-30T18:00+01:00) oder der Name einer Sicherung; sonst gilt die letzte.',
];
const ROLE_LINES = [
  'Rollen, mit Komma verbunden, deutsch oder wie in der Schnittstelle:',
  '  Sachbearbeitung (clerk), Registratur (registrar), Scanstelle (scan_operator),',
  '  Poststelle (mail_room), Rechnungsprüfung (auditor), Betreuung (operator; nur allein)',
];

/** Every command there is, in the order of the help. */
export const CATALOGUE: readonly CommandHelp[] = [
  {
    name: 'up',
    calls: [{ words: '', says: 'alles starten: Datenbank, Server, Hintergrunddienst' }],
  },
  {
    name: 'migrate',
    calls: [{ words: '', says: 'Datenbank auf den neuesten Stand bringen' }],
  },
  {
    name: 'seed',
    calls: [{ words: '', says: 'Demostadt anlegen (nur mit AKTEI_DEMO=true)' }],
  },
  {
    name: 'user',
    calls: [
      { words: 'list', says: 'Konten anzeigen' },
      {
        words: 'create NAME --display "Vor- und Nachname" --roles ROLLEN [--unit EINHEIT]',
        says: 'Konto anlegen; das Kennwort wird einmal gezeigt',
      },
      { words: 'waiting', says: 'Rollen, die auf eine zweite Person warten' },
      {
        words: 'confirm-roles NAME',
        says: 'sie bestätigen; dieser Rechner ist die zweite Hand',
      },
      { words: 'reject-roles NAME', says: 'sie ablehnen' },
      { words: 'reset-password NAME', says: 'neues Kennwort vergeben' },
      { words: 'lift NAME', says: 'Wartezeit nach Fehlversuchen aufheben' },
      { words: 'deactivate NAME', says: 'Konto schließen' },
    ],
    more: [...ROLE_LINES, JSON_LINE],
  },
  {
    name: 'unit',
    calls: [
      { words: 'list', says: 'Organisationseinheiten anzeigen' },
      {
        words: 'create NAME [--below EINHEIT] [--central-mail]',
        says: 'Einheit anlegen; mit --central-mail ist ihre Post die des Hauses',
      },
    ],
    more: [JSON_LINE],
  },
  {
    name: 'station',
    calls: [
      { words: 'list', says: 'Scanstationen anzeigen' },
      {
        words: 'create NAME --unit EINHEIT',
        says: 'Scanstation zulassen; der Schlüssel wird einmal gezeigt',
      },
      { words: 'revoke KENNUNG', says: 'ihren Schlüssel sperren; was sie geliefert hat, bleibt' },
    ],
    more: ['KENNUNG steht bei „aktei station list“ vorn.', JSON_LINE],
  },
  {
    name: 'aktenplan',
    calls: [
      { words: 'show', says: 'Aktenplan anzeigen' },
      { words: 'import DATEI.csv', says: 'Aktenplan übernehmen, ganz oder gar nicht' },
    ],
    more: [JSON_LINE],
  },
  {
    name: 'store',
    calls: [
      { words: 'show|adopt', says: 'Speicher zeigen, oder als den eigenen annehmen' },
      { words: 'user', says: 'der Anwendung im Objektspeicher ein eigenes Konto geben' },
    ],
  },
  {
    name: 'reserve',
    calls: [
      {
        words: 'make|release',
        says: 'Reserve anlegen oder bei voller Platte freigeben',
      },
    ],
  },
  {
    name: 'backup',
    calls: [
      {
        words: 'ORT [--key-file DATEI]',
        says: 'Datenbank und Dateien sichern, auch im Betrieb',
      },
      {
        words: '--verify ORT [--at ZEITPUNKT] [--key-file DATEI]',
        says: 'eine Sicherung ganz lesen und prüfen',
      },
      { words: '--new-key DATEI', says: 'Schlüsseldatei für Sicherungen anlegen' },
    ],
    more: BACKUP_LINES,
  },
  {
    name: 'restore',
    calls: [
      {
        words: 'ORT [--at ZEITPUNKT] [--key-file DATEI] [--accept-missing]',
        says: 'an einem leeren Ort wiederherstellen',
      },
    ],
    more: BACKUP_LINES,
  },
  {
    name: 'read',
    calls: [
      {
        words: 'DATEI… --out ORDNER',
        says: 'Dateien lesen, ohne Server und Datenbank',
      },
    ],
    more: [
      'Je Datei ein Ordner mit verdict.json, Text und Wörtern je Seite und durchsuchbarem PDF.',
      '--engine auto|wasm|native      Texterkennung: die des Systems, wo es eine gibt (auto)',
      '--jobs 2                       Seiten zugleich',
      '--lang deu                     Sprachmodelle, mit + verbunden',
      '--rendition always|scans|none  durchsuchbares PDF: immer, für Scans (scans) oder nie',
      '--trennwert TEXT               Code fremder Trennblätter statt PATCHT, auch mehrmals',
      '--no-validate                  PDF/A nicht prüfen',
    ],
  },
  {
    name: 'trennblatt',
    calls: [
      {
        words: '--out DATEI.pdf [--anzahl 1] [--wert TEXT] [--titel TEXT]',
        says: 'Trennblätter zum Ausdrucken',
      },
    ],
  },
  {
    name: 'help',
    calls: [{ words: '[BEFEHL]', says: 'diese Hilfe, oder die eines Befehls' }],
  },
  { name: 'version', calls: [{ words: '', says: 'welche Fassung das ist' }] },
];
