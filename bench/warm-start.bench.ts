import { Installation } from '../test/support/installation.js';

/** Budget of a start in a home that was used before, in milliseconds. */
const BUDGET_MS = 5_000;

const first = await Installation.start();
await first.stop();
const figures: number[] = [];
for (let round = 0; round < 3; round += 1) {
  const again = await Installation.start({ home: first.home });
  figures.push(again.startedInMs);
  await again.stop();
}
await first.remove();
const median = [...figures].sort((a, b) => a - b)[1] ?? Number.NaN;
console.log(`first start (initdb, migrations, demo town)  ${Math.round(first.startedInMs)} ms`);
console.log(`warm start to ready, median of 3             ${Math.round(median)} ms`);
console.log(
  `share of the budget of ${BUDGET_MS} ms             ${(median / BUDGET_MS).toFixed(2)}`,
);
