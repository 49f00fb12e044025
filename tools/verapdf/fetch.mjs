// Fetches the veraPDF validator, one jar, into .aktei/tools/verapdf or the folder given. Through mvn
// where it is installed, so that its mirrors and proxies count, else from Maven Central itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const version = '1.28.2';
const name = `greenfield-apps-${version}.jar`;
const sha256 = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6';
const address = `https://repo.maven.apache.org/maven2/org/verapdf/apps/greenfield-apps/${version}/${name}`;

const folder = resolve(process.argv[2] ?? '.aktei/tools/verapdf');
const target = join(folder, name);
const part = join(folder, `${name}.${process.pid}`);

if (existsSync(target) && isGenuine(target)) {
  console.log(`veraPDF ${version}: up to date`);
} else {
  mkdirSync(folder, { recursive: true });
  try {
    if (!byMaven()) await byHttp();
    if (!isGenuine(part)) throw new Error(`${name} is not the file that was pinned`);
    renameSync(part, target);
    console.log(`veraPDF ${version}: fetched to ${target}`);
  } catch (error) {
    console.error(`veraPDF ${version}: not fetched. ${error.message}`);
    process.exitCode = 1;
  } finally {
    rmSync(part, { force: true });
  }
}

function isGenuine(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
}

function byMaven() {
  const artifact = `-Dartifact=org.verapdf.apps:greenfield-apps:${version}`;
  const options = ['-q', '-B', 'dependency:copy', artifact, `-DoutputDirectory=${part}.mvn`];
  const { status } = spawnSync('mvn', options, { stdio: ['ignore', 'ignore', 'inherit'] });
  const fetched = join(`${part}.mvn`, name);
  if (status === 0 && existsSync(fetched)) renameSync(fetched, part);
  rmSync(`${part}.mvn`, { recursive: true, force: true });
  return existsSync(part);
}

async function byHttp() {
  const answer = await fetch(address, { signal: AbortSignal.timeout(300_000) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  writeFileSync(part, Buffer.from(await answer.arrayBuffer()));
}
