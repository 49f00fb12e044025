// Which packages of the lock file reach those who run Aktei: the production tree, and what the web app is
// bundled from, although npm calls that a development dependency. Read from the lock file, no network.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ name: string, version: string, license: string | undefined, place: string }} Shipped */

/**
 * @param {string} root folder with package.json, package-lock.json and apps/web/src
 * @returns {Shipped[]} sorted by name and version, each once
 */
export function shippedPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const places = new Set(
    Object.keys(packages).filter((place) => place !== '' && !packages[place].dev),
  );
  for (const name of webImports(join(root, 'apps/web/src'))) follow(packages, '', name, places);
  const found = [...places].map((place) => {
    const { version = '', license, name } = packages[place];
    return { name: name ?? place.replace(/^.*node_modules\//, ''), version, license, place };
  });
  const unique = new Map(found.map((each) => [`${each.name}@${each.version}`, each]));
  return [...unique.values()].sort((a, b) =>
    `${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1,
  );
}

/** Adds the place of a package and of all that it needs, as Node finds them from `from`. */
function follow(packages, from, name, places) {
  const place = locate(packages, from, name);
  if (place === null || (places.has(place) && !packages[place].dev) || places.has(place)) return;
  places.add(place);
  const { dependencies = {}, peerDependencies = {}, optionalDependencies = {} } = packages[place];
  for (const needed of Object.keys({
    ...dependencies,
    ...peerDependencies,
    ...optionalDependencies,
  }))
    follow(packages, place, needed, places);
}

/** The nearest node_modules that has it; null for an optional one that is not in the lock file. */
function locate(packages, from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules') - 1))) {
    const place = `${base === '' ? '' : `${base}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (base === '') return null;
  }
}

/** Names of the packages that the web app imports. */
function webImports(folder) {
  const names = new Set();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(tsx?|css)$/.test(entry.name) || /\.spec\./.test(entry.name))
      continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [, spec] of text.matchAll(/(?:from|import) ['"]([^'".#][^'"]*)['"]/g)) {
      const [scope, name] = spec.split('/');
      names.add(scope.startsWith('@') ? `${scope}/${name}` : scope);
    }
  }
  return names;
}
