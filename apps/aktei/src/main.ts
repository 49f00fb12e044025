import 'reflect-metadata';
import { Usage } from './usage.js';

const HELP = `aktei – Betrieb der E-Akte

  aktei up                       alles starten: Datenbank, Server, Hintergrunddienst
  aktei migrate                  Datenbank auf den neuesten Stand bringen
  aktei seed                     Demostadt anlegen (nur mit AKTEI_DEMO=true)
  aktei user list                Konten anzeigen
  aktei user create NAME --display "Vor- und Nachname" --roles clerk,auditor [--unit EINHEIT]
  aktei user waiting             Rollen, die auf eine zweite Person warten
  aktei user confirm-roles NAME  sie bestätigen; dieser Rechner ist die zweite Hand
  aktei user reject-roles NAME   sie ablehnen
  aktei user reset-password NAME neues Kennwort vergeben
  aktei user lift NAME           Wartezeit nach Fehlversuchen aufheben
  aktei user deactivate NAME     Konto schließen
  aktei store show|adopt         Speicher zeigen, oder als den eigenen annehmen
  aktei store user               der Anwendung im Objektspeicher ein eigenes Konto geben
  aktei reserve make|release     64 MB Reserve anlegen oder bei voller Platte freigeben
  aktei backup ORT [--key-file DATEI]
                                 Datenbank und Dateien sichern, auch im Betrieb
  aktei backup --verify ORT [--at ZEITPUNKT] [--key-file DATEI]
                                 eine Sicherung ganz lesen und prüfen
  aktei backup --new-key DATEI   Schlüsseldatei für Sicherungen anlegen
  aktei restore ORT [--at ZEITPUNKT] [--key-file DATEI] [--accept-missing]
                                 an einem leeren Ort wiederherstellen
  aktei read DATEI… --out ORDNER Dateien lesen, ohne Server und Datenbank (siehe unten)
  aktei trennblatt --out DATEI.pdf [--anzahl 1] [--wert TEXT] [--titel TEXT]
                                 Trennblätter zum Ausdrucken
  aktei help                     diese Hilfe

Lesen: je Datei ein Ordner mit verdict.json, Text und Wörtern je Seite und durchsuchbarem PDF.
  --engine auto|wasm|native      Texterkennung: die des Systems, wo es eine gibt (auto)
  --jobs 2                       Seiten zugleich
  --lang deu                     Sprachmodelle, mit + verbunden
  --rendition always|scans|none  durchsuchbares PDF: immer, für Scans (scans) oder nie
  --trennwert TEXT               Code fremder Trennblätter statt PATCHT, auch mehrmals
  --no-validate                  PDF/A nicht prüfen

Sichern: ORT ist ein Ordner, den es gibt, oder s3://BUCKET/PFAD. --at ist ein Tag (2026-11-30),
  ein Zeitpunkt (2026-11-30T18:00+01:00) oder der Name einer Sicherung; sonst gilt die letzte.

Rollen: clerk, scan_operator, registrar, auditor, operator
Rückgabe: 0 erledigt, 1 Fehler, 2 falscher Aufruf oder falsche Einstellungen
Einstellungen stehen in docs/operations/configure.md.`;

type Command = (args: string[]) => Promise<void>;

/** Loaded when called: the help needs nothing of the house. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  up: async () => (await import('./commands/up.js')).upCommand,
  migrate: async () => (await import('./commands/migrate.js')).migrateCommand,
  seed: async () => (await import('./commands/seed.js')).seedCommand,
  user: async () => (await import('./commands/user.js')).userCommand,
  store: async () => (await import('./commands/store.js')).storeCommand,
  reserve: async () => (await import('./commands/reserve.js')).reserveCommand,
  backup: async () => (await import('./commands/backup.js')).backupCommand,
  restore: async () => (await import('./commands/restore.js')).restoreCommand,
  read: async () => (await import('./commands/read.js')).readCommand,
  trennblatt: async () => (await import('./commands/trennblatt.js')).trennblattCommand,
  help: () => Promise.resolve(helpCommand),
};

function helpCommand(): Promise<void> {
  console.log(HELP);
  return Promise.resolve();
}

const [name = 'help', ...args] = process.argv.slice(2);
const wanted = name.replace(/^--?/, '');
const command = Object.hasOwn(commands, wanted) ? commands[wanted] : undefined;
try {
  if (!command) throw new Usage(`„${name}“ gibt es nicht.`);
  await (
    await command()
  )(args);
} catch (error) {
  if (error instanceof Usage) console.error(`${error.message}\n\n${HELP}`);
  else console.error(await sentenceOf(error));
  process.exitCode = error instanceof Usage || isConfigError(error) ? 2 : 1;
}

/** What a person can do something with; the message of our own errors is a code. */
async function sentenceOf(error: unknown): Promise<unknown> {
  const { AkteiError, describeError } = await import('#libs/kernel');
  if (error instanceof AkteiError) return describeError(error);
  return error instanceof Error ? error.message : error;
}

/** By its name: its class would bring the whole platform along, which the help does without. */
function isConfigError(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConfigError';
}
