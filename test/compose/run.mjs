// npm run test:compose: brings the compose stack up, tells the stories of test/e2e and test/browser
// against it, delivers with the scan station, kills server and worker, stops and starts everything, and checks every receipt.
// Needs a Docker daemon with Compose; says so where there is none. The image is built before:
//   docker build -t aktei:latest .
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const project = resolve('.');
/** The client, e.g. `docker`, or a wrapper that takes the same words. */
const docker = (process.env.DOCKER ?? 'docker').split(' ');
/** Runs a command where the published ports are; empty for this machine. */
const inside = (process.env.COMPOSE_NETWORK ?? '').split(' ').filter(Boolean);
const url = 'http://127.0.0.1:3000';
/** Those that can be told about an installation that somebody else has started. */
const STORIES = ['test/e2e/main-job.spec.ts', 'test/browser/newcomer-story.spec.ts'];

const secrets = {
  AKTEI_OWNER_PASSWORD: randomBytes(16).toString('hex'),
  AKTEI_APP_PASSWORD: randomBytes(16).toString('hex'),
  AKTEI_S3_ROOT_USER: `owner${randomBytes(4).toString('hex')}`,
  AKTEI_S3_ROOT_PASSWORD: randomBytes(20).toString('hex'),
  AKTEI_S3_ACCESS_KEY: `aktei${randomBytes(4).toString('hex')}`,
  AKTEI_S3_SECRET_KEY: randomBytes(20).toString('hex'),
  AKTEI_DEMO: 'true',
};

let checks = 0;
const folder = mkdtempSync(join(tmpdir(), 'aktei-compose-'));

if (run([...docker, 'version']).status !== 0) {
  console.log('test:compose übersprungen: kein Docker-Dienst erreichbar.');
  process.exit(0);
}
try {
  main();
  console.log(`test:compose: ${checks} Prüfungen bestanden.`);
} catch (error) {
  console.error(`test:compose: ${error.message}`);
  process.exitCode = 1;
} finally {
  compose('down', '--volumes', '--timeout', '20');
  rmSync(folder, { recursive: true, force: true });
}

function main() {
  must(compose('up', '--detach', '--wait'), 'compose up');
  const seed = must(
    compose('run', '--rm', '--no-deps', 'migrate', 'node', 'dist/apps/aktei/src/main.js', 'seed'),
    'seed',
  );
  const key = /aks_\S+/.exec(seed.stdout)?.[0];
  check(Boolean(key), 'the demo town has a scan station');
  checkHardening();
  tellStories(seed.stdout, key);

  const receipts = [];
  deliver(key, receipts, 5);
  must(compose('kill', '--signal', 'KILL', 'server', 'worker'), 'kill');
  must(compose('up', '--detach', '--wait'), 'up after kill');
  verify(key, receipts);
  deliver(key, receipts, 5);
  must(compose('stop', '--timeout', '20'), 'stop');
  must(compose('up', '--detach', '--wait'), 'up after stop');
  verify(key, receipts);
}

/** The main job over HTTP and the newcomer in the browser, told against these containers. */
function tellStories(seedText, key) {
  const users = [...seedText.matchAll(/^([a-z]+) +(\S{12,}) +\S/gm)].map(
    ([, username, password]) => ({ username, password, roles: [] }),
  );
  const town = join(folder, 'demo.json');
  writeFileSync(town, JSON.stringify({ url, users, station: { id: '', key } }));
  const stories = ['scripts/test.mjs', ...STORIES];
  const told = run([...inside, process.execPath, ...stories], { AKTEI_TOWN: town });
  check(told.status === 0, `the stories: ${told.stdout}${told.stderr}`);
  console.log(/^Tests: .*/m.exec(told.stdout + told.stderr)?.[0]);
}

/** A letter of one line; every one is different. */
function letter() {
  const text = `Schreiben ${randomBytes(6).toString('hex')}`;
  const stream = `BT /F1 24 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = pdf.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${pdf}xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

function deliver(key, receipts, count) {
  for (let n = 0; n < count; n += 1) {
    const path = join(folder, `${randomBytes(4).toString('hex')}.pdf`);
    const bytes = letter();
    writeFileSync(path, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const sent = run(
      [
        ...inside,
        process.execPath,
        'dist/apps/scan-station/src/main.js',
        'upload',
        path,
        '--server',
        url,
      ],
      { AKTEI_STATION_KEY: key },
    );
    check(
      sent.status === 0 && sent.stdout.includes(sha256),
      `receipt for ${sha256.slice(0, 12)}: ${sent.stderr}`,
    );
    receipts.push(sha256);
  }
}

/** Every receipt is honoured: the original is listed once, and all pages are read in the end. */
function verify(key, receipts) {
  const script = `
    const headers = { authorization: 'Bearer ${key}' };
    const deadline = Date.now() + 120000;
    for (;;) {
      const { items } = await (await fetch('${url}/api/stapel?limit=200', { headers })).json();
      const originals = items.flatMap((stapel) => stapel.originals);
      const open = originals.filter(({ state }) => state === 'received' || state === 'reading');
      if (open.length === 0 || Date.now() > deadline) {
        console.log(JSON.stringify(originals.map(({ sha256, state }) => ({ sha256, state }))));
        break;
      }
      await new Promise((wake) => setTimeout(wake, 500));
    }`;
  const asked = must(
    run([...inside, process.execPath, '--input-type=module', '-e', script]),
    'ask',
  );
  const originals = JSON.parse(asked.stdout);
  for (const sha256 of receipts) {
    const found = originals.filter((original) => original.sha256 === sha256);
    check(
      found.length === 1 && found[0].state === 'read',
      `${sha256.slice(0, 12)} is there once and read`,
    );
  }
}

/** Read-only root and dropped capabilities hold, and the login of the store is not that of its owner. */
function checkHardening() {
  const write = compose('exec', '-T', 'server', 'sh', '-c', 'touch /app/x');
  check(write.status !== 0, 'the root of the server is read-only');
  const user = compose('exec', '-T', 'server', 'id', '-u');
  check(user.stdout.trim() !== '0', 'the server does not run as root');
  const script = `
    const { Client } = await import('minio');
    const { S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = process.env;
    const client = new Client({ endPoint: 'objects', port: 9000, useSSL: false, accessKey, secretKey });
    await client.makeBucket('another').then(() => console.log('made'), (error) => console.log(error.code));`;
  const asked = compose(...['exec', '-T', 'server', 'node', '--input-type=module', '-e', script]);
  check(asked.stdout.trim() === 'AccessDenied', `the server owns the store: ${asked.stdout}`);
}

function compose(...args) {
  return run([...docker, 'compose', ...args], secrets);
}

function run([command, ...args], env = {}) {
  return spawnSync(command, args, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
}

function must(result, what) {
  if (result.status === 0) return result;
  throw new Error(`${what}: ${result.stderr}\n${result.stdout}`);
}

function check(good, what) {
  if (!good) throw new Error(`nicht erfüllt: ${what}`);
  checks += 1;
}
