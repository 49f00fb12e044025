import { report } from './support/report.js';
import { measureGrowth } from './support/proposals/measure-growth.js';
import { measureFolder } from './support/proposals/measure-folder.js';
import { measureSeeded } from './support/proposals/measure-seeded.js';

/** Seeds that were looked at while tuning, and those that decide. */
const SEEDS = [1, 2];

const at = process.argv.indexOf('--letters');
const inline = process.argv
  .find((word) => word.startsWith('--letters='))
  ?.slice('--letters='.length);
const folder = inline ?? (at >= 0 ? process.argv[at + 1] : undefined);
if (folder === undefined)
  await report(
    'proposals',
    `${await measureSeeded(SEEDS)}\n\n${await measureGrowth([1_000, 100_000])}`,
  );
else console.log(await measureFolder(folder));
