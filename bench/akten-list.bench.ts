import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { startEmbeddedPostgres } from '#libs/platform';
import { freePort, Installation } from '../test/support/installation.js';
import { pidOf } from '../test/support/processes.js';

/** Akten in the list, and how often it is asked for. */
const AKTEN = 2_000;
const REQUESTS = 600;
const LIMIT = 50;

/** Ticks per second in /proc (proc(5), sysconf(_SC_CLK_TCK) on Linux). */
const TICKS = 100;

/** What the list costs at least: the same rows, no rights, no log, no transaction. */
const PEER = `
  import Fastify from 'fastify';
  import pg from 'pg';
  const pool = new pg.Pool({ connectionString: process.env.BENCH_URL });
  const app = Fastify();
  app.get('/akten', async () => {
    const { rows } = await pool.query({
      name: 'list',
      text: \`select a.id, a.aktenzeichen, a.betreff, a.state, e.number, e.title, a.opened_at,
               a.closed_at, a.last_changed_at, (select count(*) from records.dokument d
                 where d.akte_id = a.id and d.withdrawn_at is null) as dokumente
             from records.akte a
             join records.aktenplaneinheit e on e.id = a.aktenplaneinheit_id
             order by a.last_changed_at desc, a.id desc limit ${LIMIT}\`,
    });
    return { items: rows };
  });
  await app.listen({ port: Number(process.env.BENCH_PORT), host: '127.0.0.1' });
  process.send('ready');
`;

function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1000;
}

async function perRequest(pid: number, ask: () => Promise<unknown>): Promise<number> {
  for (let n = 0; n < 50; n += 1) await ask();
  const before = cpuMs(pid);
  for (let n = 0; n < REQUESTS; n += 1) await ask();
  return (cpuMs(pid) - before) / REQUESTS;
}

async function startPeer(url: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PEER], {
    env: { ...process.env, BENCH_URL: url, BENCH_PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

const town = await Installation.start();
try {
  const { cluster } = await startEmbeddedPostgres(town.home);
  const url = cluster.adminUrl.replace(/\/postgres$/, '/aktei');
  const registrar = await town.signIn('registratur');
  const plan = await registrar.get('/api/aktenplan');
  const aktenplaneinheitId: string = plan.body.items.at(-1).id;
  for (let n = 0; n < AKTEN; n += 1) {
    await registrar.post('/api/akten', { aktenplaneinheitId, betreff: `Messung ${n}` });
  }
  const port = await freePort();
  const peer = await startPeer(url, port);
  const server = (await pidOf('server', town.home)) ?? 0;
  const rounds: { ours: number; bare: number }[] = [];
  for (let round = 0; round < 3; round += 1) {
    const ours = await perRequest(server, () => registrar.get(`/api/akten?limit=${LIMIT}`));
    const bare = await perRequest(peer.pid ?? 0, async () =>
      (await fetch(`http://127.0.0.1:${port}/akten`)).text(),
    );
    rounds.push({ ours, bare });
  }
  peer.kill();
  const median = (key: 'ours' | 'bare'): number =>
    rounds.map((round) => round[key]).sort((a, b) => a - b)[1] ?? Number.NaN;
  console.log(`list of ${LIMIT} of ${AKTEN} Akten, CPU of the server process, median of 3 rounds`);
  console.log(`Aktei (session, rights, log, commit)  ${median('ours').toFixed(2)} ms per request`);
  console.log(`bare Fastify + pg handler             ${median('bare').toFixed(2)} ms per request`);
  console.log(
    `ratio                                 ${(median('ours') / median('bare')).toFixed(2)}`,
  );
} finally {
  await town.remove();
}
