// Specs of one room share a suite in a whole run: every suite loads the whole house anew (1.9 s of
// processor time, measured), a spec in company does not. Each spec still runs alone when it is named.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** So many specs in a suite; few enough that two workers end at about the same time. */
const SPECS_IN_SUITE = 12;
const FOLDER = '.aktei/suites';

/** What a whole run takes from `test`; every other folder there is a step of its own. */
const STORIES = ['bench', 'browser', 'e2e', 'prepare'];

/** Writes the suites and answers the patterns of everything that a whole run runs. */
export function wholeRun() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const alone = [];
  for (const room of ['apps', 'libs'].flatMap(roomsOf)) {
    const specs = specsIn(room);
    const social = specs.filter((path) => !hooksForAll(path));
    alone.push(...specs.filter(hooksForAll));
    for (let at = 0; at < social.length; at += SPECS_IN_SUITE) {
      const imports = social
        .slice(at, at + SPECS_IN_SUITE)
        .map((path) => `import '../../${path}';`);
      const name = `${room.replaceAll('/', '-')}-${at / SPECS_IN_SUITE + 1}.spec.ts`;
      writeFileSync(join(FOLDER, name), `${imports.join('\n').replaceAll(".ts'", ".js'")}\n`);
    }
  }
  const stories = STORIES.map((folder) => `test/${folder}/**/*.spec.ts`);
  return [`${FOLDER}/*.spec.ts`, ...stories, ...alone].map((pattern) => `<rootDir>/${pattern}`);
}

function roomsOf(wing) {
  return readdirSync(wing).map((room) => join(wing, room));
}

function specsIn(room) {
  const found = readdirSync(room, { recursive: true }).map(String).sort();
  return found.filter((path) => path.endsWith('.spec.ts')).map((path) => join(room, path));
}

/** A hook outside every `describe` would be one of the whole suite. */
function hooksForAll(path) {
  return /^(before|after)(All|Each)\(/m.test(readFileSync(path, 'utf8'));
}
