// npm run shape: how the house is built, read from its sources, no build needed: lengths, tests beside
// production, use cases without a spec, arrows between modules. It prints; npm run check judges.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const { modules } = require('../rules/modules.cjs');
const known = require('../rules/known-offenders.json');

/** Lines that are asked for; the caps that ESLint keeps are twice as many. */
const TARGET = { file: 200, function: 30 };
const LONGEST = 8;

/** Rooms of `test/` that prove one app; the others prove the whole and count for `all` alone. */
const PROVES = { browser: 'apps/web' };

const files = ['libs', 'apps', 'test'].flatMap((root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/node_modules|schema\.d\.ts$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8'), isTest: isTest(path) })),
);

printLengths(files.filter(({ isTest }) => !isTest));
printRooms();
printUseCases();
printArrows();
printKnown();

function isTest(path) {
  return /\.spec\.tsx?$|\/testing\/|^test\//.test(path);
}

/** The rooms that a file counts for. */
function roomsOf(path) {
  const [root, name] = path.split('/');
  const room = root === 'test' ? PROVES[name] : `${root}/${name}`;
  return room ? [room, 'all'] : ['all'];
}

function linesOf(text) {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

function printLengths(production) {
  const whole = production.map(({ path, text }) => ({ name: path, lines: linesOf(text) }));
  printLongest('Files of production', whole, TARGET.file);
  printLongest('Functions', production.flatMap(functionsOf), TARGET.function);
}

function printLongest(title, lengths, target) {
  const over = lengths.filter(({ lines }) => lines > target).length;
  console.log(`\n${title}: ${lengths.length}, longer than ${target} lines: ${over}. The longest:`);
  const longest = lengths.toSorted((a, b) => b.lines - a.lines).slice(0, LONGEST);
  for (const { lines, name } of longest) console.log(`  ${String(lines).padStart(5)}  ${name}`);
}

function functionsOf({ path, text }) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({ name: `${path}:${line + 1}`, lines: linesOf(node.getText()) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function printRooms() {
  const proven = Object.entries(PROVES).map(([name, room]) => `test/${name} counts for ${room}`);
  console.log('\nLines of tests for each line of production');
  console.log(`(${proven.join(', ')}, everything in test/ for all):`);
  const rooms = new Map();
  for (const file of files) {
    for (const room of roomsOf(file.path)) {
      const sums = rooms.get(room) ?? { tests: 0, production: 0 };
      sums[file.isTest ? 'tests' : 'production'] += linesOf(file.text);
      rooms.set(room, sums);
    }
  }
  for (const [room, { tests, production }] of [...rooms].sort()) {
    const share = (tests / production).toFixed(2);
    console.log(`  ${share}  ${room.padEnd(18)} ${tests} : ${production}`);
  }
}

function printUseCases() {
  const inside = files.filter(({ path }) => path.includes('/use-cases/'));
  const folders = [...new Set(inside.map(({ path }) => dirname(path)))];
  const proven = new Set(inside.filter(({ isTest }) => isTest).map(({ path }) => dirname(path)));
  const bare = folders.filter((folder) => !proven.has(folder));
  console.log(`\nUse cases: ${folders.length}, without a spec in their folder: ${bare.length}`);
  for (const folder of bare) console.log(`  ${folder}`);
}

/** Arrows between modules as they are imported, not as they are declared. */
function printArrows() {
  const args = ['libs', 'apps', '--config', '.dependency-cruiser.cjs', '-T', 'json'];
  const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = spawnSync('npx', ['--no-install', 'depcruise', ...args], options);
  const layers = new Map(modules.map(({ name, layer }) => [name, layer]));
  const moduleOf = (path) => /^libs\/([^/]+)\//.exec(path)?.[1];
  const arrows = new Set();
  let circles = 0;
  for (const { source, dependencies } of JSON.parse(stdout).modules) {
    circles += dependencies.filter(({ circular }) => circular).length;
    if (isTest(source)) continue;
    for (const { resolved } of dependencies) {
      const [from, to] = [moduleOf(source), moduleOf(resolved)];
      if (from && to && from !== to && !/\/contracts\//.test(resolved)) arrows.add(`${from} ${to}`);
    }
  }
  const up = [...arrows].filter((arrow) => {
    const [from, to] = arrow.split(' ');
    return layers.get(to) >= layers.get(from);
  });
  console.log(`\nModules: ${modules.length}, arrows: ${arrows.size}, up or sideways: ${up.length}`);
  console.log(`Imports that close a circle: ${circles}`);
}

/** What breaks a rule today and is excepted by name. */
function printKnown() {
  console.log('\nFiles excepted from a rule until they are mended:');
  const lists = { ...known.boundaries, ...known.lint };
  for (const [rule, excepted] of Object.entries(lists)) {
    console.log(`  ${String(excepted.length).padStart(3)}  ${rule}`);
  }
}
