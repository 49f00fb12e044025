// npm run sbom: writes dist/sbom.cdx.json, a CycloneDX 1.5 list of all that is given to others; from the
// lock file alone, without network. The same lock file gives the same bytes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { shippedPackages } from './shipped.mjs';

const to = process.argv[2] ?? 'dist/sbom.cdx.json';
const { status, stdout, stderr } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'],
  { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, shell: process.platform === 'win32' },
);
if (status !== 0) throw new Error(stderr);

const kept = new Set(shippedPackages('.').map(({ name, version }) => `${name}@${version}`));
const full = JSON.parse(stdout);
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const own = full.metadata.component['bom-ref'];
const components = full.components
  .filter((each) => kept.has(`${each.name}@${each.version}`) || kept.has(refOf(each)))
  // Whether npm calls it a development dependency says nothing here: it is in the web app.
  .map(({ scope: _scope, properties: _places, ...each }) => each)
  .sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
const refs = new Set([own, ...components.map((each) => each['bom-ref'])]);
const dependencies = full.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn = [] }) => ({
    ref,
    dependsOn: dependsOn.filter((on) => refs.has(on)).sort(),
  }))
  .sort((a, b) => (a.ref < b.ref ? -1 : 1));

const body = { components, dependencies };
const digest = createHash('sha256').update(JSON.stringify(body)).digest('hex');
const uuid = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
const sbom = {
  $schema: full.$schema,
  bomFormat: full.bomFormat,
  specVersion: full.specVersion,
  serialNumber: `urn:uuid:${uuid}`,
  version: 1,
  metadata: {
    component: {
      'bom-ref': own,
      type: 'application',
      name,
      version,
      licenses: full.metadata.component.licenses,
    },
  },
  ...body,
};
mkdirSync('dist', { recursive: true });
writeFileSync(to, `${JSON.stringify(sbom, null, 2)}\n`);
console.log(`${to}: ${components.length} components`);

function refOf({ 'bom-ref': ref }) {
  return ref.split('|')[0];
}
