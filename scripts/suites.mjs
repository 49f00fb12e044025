// Specs share suites in a whole run: every suite loads the whole house anew (2 s of processor time,
// measured) and opens its browser anew (1.4 s); a spec in company does not. Each spec still runs alone
// when it is named.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = '.aktei/suites';

/** So many specs in a suite, by what they need; few enough that no suite is the last one for long. */
const SPECS_IN_SUITE = { rules: 40, house: 14, story: 5 };

/** What a whole run takes from `test`; every other folder there is a step of its own. */
const STORIES = ['bench', 'browser', 'e2e', 'prepare'];

/** What starts whole installations or reads pages takes longer than its text lets expect. */
const SLOW = /^(apps\/aktei|libs\/imaging)\/.*\.int\.|main-job|newcomer-story|words-on-the-page/;

/** Writes the suites and answers the pattern of everything that a whole run runs. */
export function wholeRun() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, specs] of suites()) writeFileSync(join(FOLDER, `${name}.spec.ts`), text(specs));
  return [`<rootDir>/${FOLDER}/*.spec.ts`];
}

/** The suites of a whole run: each name with the paths of its specs. */
export function suites() {
  const rooms = ['apps', 'libs'].flatMap((wing) => readdirSync(wing).map((at) => join(wing, at)));
  const folders = [...rooms, ...STORIES.map((at) => join('test', at))];
  const groups = new Map();
  for (const path of folders.flatMap(specsIn)) {
    const group = groupOf(path);
    groups.set(group.name, { ...group, specs: [...(groups.get(group.name)?.specs ?? []), path] });
  }
  return withFew([...groups.values()]).flatMap(dealOut);
}

/** The specs of rooms that fill no suite share theirs. */
function withFew(groups) {
  const few = groups.filter(({ name, most, specs }) => /-int$/.test(name) && specs.length < most);
  if (few.length === 0) return groups;
  const shared = { ...few[0], name: 'few-int', specs: few.flatMap(({ specs }) => specs) };
  return [...groups.filter((group) => !few.includes(group)), shared];
}

/** Neighbours are alike, so they are dealt out one after the other. */
function dealOut({ name, most, specs }) {
  const count = Math.ceil(specs.length / most);
  return Array.from({ length: count }, (_, suite) => [
    `${name}-${suite + 1}`,
    specs.filter((_spec, at) => at % count === suite),
  ]);
}

/** The group of a spec, and how many of it share a suite. */
function groupOf(path) {
  const [wing, room] = path.split('/');
  const source = readFileSync(path, 'utf8');
  const alone = { name: path.replace(/\.spec\.ts$/, '').replaceAll('/', '-'), most: 1 };
  // A hook outside every `describe` would be one of the whole suite.
  if (/^(before|after)(All|Each)\(/m.test(source) || source.includes('Installation.')) return alone;
  if (wing === 'test') return { name: `test-${room}`, most: SPECS_IN_SUITE.story };
  if (path.endsWith('.int.spec.ts')) return { name: `${room}-int`, most: SPECS_IN_SUITE.house };
  return { name: wing, most: SPECS_IN_SUITE.rules };
}

/** As long as its specs may take: where Jest knows no times yet, it begins with the longest file. */
function text(specs) {
  const imports = specs.map((path) => `import '../../${path.replace(/\.ts$/, '.js')}';\n`).join('');
  return `${imports}//${' '.repeat(specs.reduce((sum, path) => sum + weightOf(path), 0))}\n`;
}

function weightOf(path) {
  const size = Math.ceil(readFileSync(path).length / 10);
  if (SLOW.test(path)) return size * 5;
  const isRule = !path.startsWith('test') && !path.endsWith('.int.spec.ts');
  return isRule ? Math.ceil(size / 5) : size;
}

function specsIn(room) {
  const found = readdirSync(room, { recursive: true }).map(String).sort();
  // What fails disks, stores and processes is a step of its own.
  const isTold = (path) => path.endsWith('.spec.ts') && !path.endsWith('.faults.spec.ts');
  return found.filter(isTold).map((path) => join(room, path));
}
