import { ROLE_NAMES } from '#libs/identity/contracts';
import { inColumns } from '../command-line/columns.js';
import type { DemoFile } from '../demo-file.js';

/** Tells the person at the terminal where Aktei is and how to get in. */
export function announce(url: string, demo: DemoFile | null, town: string): void {
  console.log(`\nAktei läuft: ${url}`);
  if (demo) {
    console.log(`${town} (Demo), Anmeldungen (auch in demo.json):`);
    const people = demo.users.map(({ username, password, roles, displayName }) => [
      username,
      password,
      `${displayName}, ${roles.map((role) => ROLE_NAMES[role]).join(', ')}`,
    ]);
    for (const line of inColumns(people)) console.log(`  ${line}`);
    console.log(`  Scanstation  ${demo.station.key}`);
  }
  console.log('Beenden mit Strg+C.\n');
}
