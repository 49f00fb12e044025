import { httpArea, processArea } from '#libs/platform';
import { seedDemoTown } from '../demo-town.js';
import { withDatabase } from '../settings.js';
import { Usage } from '../usage.js';

/** Gives an empty installation the demo town. */
export async function seedCommand(): Promise<void> {
  const demo = await withDatabase((config) => {
    if (!config.of(processArea).demo)
      throw new Usage('Die Demostadt gibt es nur mit AKTEI_DEMO=true.');
    return seedDemoTown(config, config.of(httpArea).publicUrl);
  });
  for (const { username, password, displayName } of demo.users) {
    console.log(`${username.padEnd(14)}${password.padEnd(24)}${displayName}`);
  }
  console.log(`Scanstation   ${demo.station.key}`);
}
