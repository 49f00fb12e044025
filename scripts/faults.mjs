// npm run test:faults: what an installation goes through, told as stories, and a table of what was
// found of what it had acknowledged. AKTEI_FULL=1 is the whole run. Arguments go to Jest.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const figures = '.aktei/faults.jsonl';
rmSync(figures, { force: true });
const { status } = spawnSync(
  process.execPath,
  ['scripts/test.mjs', 'test/faults', '\\.faults\\.spec', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, AKTEI_FAULTS: '1', AKTEI_FAULTS_FIGURES: figures },
  },
);
console.log(`\n${table(lines())}\n`);
process.exitCode = status ?? 1;

function lines() {
  try {
    return readFileSync(figures, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

function table(rows) {
  const columns = [
    'story',
    'faults',
    'acknowledged',
    'found',
    'lost',
    'duplicated',
    'wrong',
    'unexpected',
    'remark',
  ];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => line(columns.map((column) => String(row[column] ?? ''))));
  return [line(columns), line(columns.map(() => '---')), ...body.sort()].join('\n');
}
