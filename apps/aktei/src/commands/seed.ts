import { httpArea, processArea } from '#libs/platform';
import { inColumns } from '../command-line/columns.js';
import { seedDemoTown } from '../demo-town.js';
import { withDatabase } from '../settings.js';
import { Usage } from '../command-line/usage.js';

/** Gives an empty installation the demo town. */
export async function seedCommand(): Promise<void> {
  const demo = await withDatabase((config) => {
    if (!config.of(processArea).demo)
      throw new Usage('Die Demostadt gibt es nur mit AKTEI_DEMO=true.');
    return seedDemoTown(config, config.of(httpArea).publicUrl);
  });
  const people = demo.users.map(({ username, password, displayName }) => [
    username,
    password,
    displayName,
  ]);
  for (const line of inColumns(people)) console.log(line);
  console.log(`Scanstation  ${demo.station.key}`);
}
