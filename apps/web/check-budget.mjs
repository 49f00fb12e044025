// Fails when the built web app is heavier than its budget. Run after `vite build`.
// Weights are gzip -9 in kB, fonts as they are; the entry counts what index.html loads before a route is known.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET = { entryJs: 130, css: 15, chunk: 40, font: 90 };
const root = process.argv[2] ?? join(import.meta.dirname, '../../dist/web');
const assets = join(root, 'assets');
const weigh = (path) => gzipSync(readFileSync(path), { level: 9 }).length / 1000;

const html = readFileSync(join(root, 'index.html'), 'utf8');
const names = readdirSync(assets);
const entry = names.filter((name) => name.endsWith('.js') && html.includes(`/assets/${name}`));
const lines = [];

function check(label, weight, limit) {
  lines.push({ ok: weight <= limit, text: `${label} ${weight.toFixed(1)} kB of ${limit} kB` });
}

const sum = (list) => list.reduce((total, name) => total + weigh(join(assets, name)), 0);
check('entry JS', sum(entry), BUDGET.entryJs);
check('all CSS', sum(names.filter((name) => name.endsWith('.css'))), BUDGET.css);
for (const name of names.filter((each) => each.endsWith('.js') && !entry.includes(each))) {
  check(`chunk ${name}`, weigh(join(assets, name)), BUDGET.chunk);
}
for (const name of names.filter((each) => /\.(?:woff2?|ttf|otf)$/.test(each))) {
  check(`font ${name}`, statSync(join(assets, name)).size / 1000, BUDGET.font);
}
if (/<script(?![^>]*\bsrc=)|<style|\sstyle=/.test(html)) {
  lines.push({ ok: false, text: 'index.html holds an inline script or style' });
}
for (const line of lines) console.log(`${line.ok ? 'ok  ' : 'FAIL'} ${line.text}`);
process.exitCode = lines.every((line) => line.ok) ? 0 : 1;
