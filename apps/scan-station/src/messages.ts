import { germanMoment, zoneOfMachine } from '#libs/kernel';
import type { Receipt } from '#libs/intake/contracts';

/** Everything the station says to people. */
export const USAGE = `Aktei-Scanstation

  scan upload DATEI… --server URL --key SCHLÜSSEL [--title TITEL] [--sealed]
  scan watch ORDNER  --server URL --key SCHLÜSSEL [--stable-seconds 10] [--sealed]

Server und Schlüssel auch aus AKTEI_SERVER und AKTEI_STATION_KEY.
--sealed: verschlossene Post, gescannt sind nur die Umschläge; die Poststelle gibt sie weiter.
Beim Überwachen wandert eine Datei erst dann nach „uebertragen“, wenn der Server ihren
Empfang mit derselben SHA-256-Prüfsumme quittiert hat.

Ende: 0 alles übertragen, 1 etwas nicht übertragen, 2 falscher Aufruf.`;

/** One receipt on one line, hash first so that it can be checked with sha256sum; by the clock here. */
export function receiptLine({ sha256, filename, size, committedAt, duplicateOf }: Receipt): string {
  const twin = duplicateOf ? ' (dieselben Bytes waren schon da)' : '';
  const bytes = new Intl.NumberFormat('de-DE').format(size);
  return `${sha256}  ${filename}  ${bytes} Bytes, quittiert ${here(committedAt)}${twin}`;
}

/** Said of a file whose name cannot be sent; the name as windows-1252 shows it. */
export function unnamedLine(name: string): string {
  return `${name}: Der Name ist nicht in UTF-8 geschrieben und lässt sich nicht übertragen. Die Datei bleibt liegen; bitte umbenennen.`;
}

/** A moment as the clock of this machine shows it. */
function here(iso: string): string {
  return germanMoment(new Date(iso), zoneOfMachine());
}
