// npm run graph: draws which lib imports which into docs/architecture.md, as dependency-cruiser sees it in
// the sources. With --check it draws nothing and fails where the drawing is not what the sources say.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** The drawing stands between these lines. */
const [BEGIN, END] = ['<!-- graph: npm run graph -->\n', '<!-- /graph -->\n'];

const check = process.argv.includes('--check');
const path = process.argv.slice(2).find((word) => word !== '--check') ?? 'docs/architecture.md';
const text = readFileSync(path, 'utf8');
const drawn = withDrawing(text, draw());
if (!check) writeFileSync(path, drawn);
else if (drawn !== text) {
  console.error(`${path} does not draw the imports of the sources: npm run graph`);
  process.exitCode = 1;
}

/** One node for each lib; tests import more than the product does and are left out. */
function draw() {
  const args = ['libs', '--config', '.dependency-cruiser.cjs', '--output-type', 'mermaid'];
  const view = ['--collapse', '^libs/[^/]+', '--include-only', '^libs/'];
  const tests = ['--exclude', '\\.spec\\.ts$|/testing/'];
  const cruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const run = spawnSync(process.execPath, [cruise, ...args, ...view, ...tests], {
    encoding: 'utf8',
  });
  if (!run.stdout.startsWith('flowchart')) throw new Error(run.stderr || 'nothing was drawn');
  return run.stdout.trim();
}

function withDrawing(document, mermaid) {
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) throw new Error(`${path} has no place for the drawing`);
  const block = `\n\`\`\`mermaid\n${mermaid}\n\`\`\`\n\n`;
  return document.slice(0, from + BEGIN.length) + block + document.slice(to);
}
