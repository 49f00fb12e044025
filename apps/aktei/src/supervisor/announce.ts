import type { DemoFile } from '../demo-file.js';

/** Tells the person at the terminal where Aktei is and how to get in. */
export function announce(url: string, demo: DemoFile | null, town: string): void {
  console.log(`\nAktei läuft: ${url}`);
  if (demo) {
    console.log(`${town} (Demo), Anmeldungen (auch in demo.json):`);
    for (const { username, password, roles, displayName } of demo.users) {
      console.log(
        `  ${username.padEnd(13)}${password.padEnd(22)}${displayName}, ${roles.join(', ')}`,
      );
    }
    console.log(`  Scanstation  ${demo.station.key}`);
  }
  console.log('Beenden mit Strg+C.\n');
}
