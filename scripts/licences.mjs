// npm run licences: writes THIRD-PARTY.md, all that is given to others and under which licence.
// --check compares it with the lock file and fails for a licence that we must not or do not know to pass on.
// A folder as last word is looked at instead of this one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { permits } from './licence-expression.mjs';
import { shippedPackages } from './shipped.mjs';

/** Licences under which others may be given a package with ours (EUPL-1.2) and a notice. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages that name no licence in words of SPDX, the one they have, and where that stands. */
const EXPLAINED = {
  'combine-errors': ['MIT', 'its repository, github.com/matthewmueller/combine-errors'],
  'dejavu-fonts-ttf': [
    'Bitstream-Vera',
    'LICENSE in the package; free to pass on, unnamed if changed',
  ],
};

const HEAD = `# Third-party software

Aktei is given out under the EUPL-1.2 (LICENSE). It comes with, or is built into its web app from, the packages below. Their
licence texts lie in the packages; \`npm run licences\` writes this file, and \`npm run check\` refuses one that is out of date.

## libvips (LGPL-3.0-or-later)

\`@img/sharp-libvips-*\` is the library libvips with its own libraries, unchanged, as a shared library of its own that
sharp (Apache-2.0) loads when it starts. You may replace it by your own build: put it in the place of that package's \`lib\`
folder, or build sharp against a libvips of the system. Its source is at https://github.com/libvips/libvips, the way it
is built at https://github.com/lovell/sharp-libvips; the text of the licence is at https://www.gnu.org/licenses/lgpl-3.0.txt.

## Packages

| package | version | licence |
| ------- | ------- | ------- |
`;

const check = process.argv.includes('--check');
const root = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '.';
const packages = shippedPackages(root);
const faults = packages.flatMap(faultOf);
const text = HEAD + packages.map(rowOf).join('');
const path = join(root, 'THIRD-PARTY.md');
if (!check) writeFileSync(path, text);
else if (!existsSync(path) || readFileSync(path, 'utf8') !== text)
  faults.push('THIRD-PARTY.md is out of date: npm run licences');
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;

function faultOf({ name, version, license }) {
  if (EXPLAINED[name]) return [];
  try {
    if (license !== undefined && permits(license, ALLOWED)) return [];
  } catch {
    // What is no expression is as good as none.
  }
  return [`${name}@${version}: licence ${license ?? 'unknown'}`];
}

function rowOf({ name, version, license }) {
  const [known, where] = EXPLAINED[name] ?? [];
  return `| ${name} | ${version} | ${known ? `${known} (${where})` : (license ?? 'unknown')} |\n`;
}
