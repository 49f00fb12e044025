import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../test/support/client.js';
import { Installation } from '../test/support/installation.js';
import { report, table } from './support/report.js';

/** People who sign in over and over at the same time. */
const LOOPS = 60;

/** Seconds for which somebody else asks for a list, alone and beside the crowd in turn. */
const SECONDS = 3;

/** Turns: whatever else the machine does meets both alike. */
const ROUNDS = 6;

/** Milliseconds of each answer to a list of five Akten, one after the other. */
async function listTimes(person: Client): Promise<number[]> {
  const times = [];
  const end = performance.now() + SECONDS * 1000;
  while (performance.now() < end) {
    const began = performance.now();
    const { status } = await person.get('/api/akten?limit=5');
    if (status !== 200) throw new Error(`a list was answered by ${status}`);
    times.push(performance.now() - began);
  }
  return times;
}

/** Signs in until it is told to stop, and counts what is answered. */
async function crowd(town: Installation, until: { over: boolean }): Promise<Map<number, number>> {
  const answers = new Map<number, number>();
  const { username = '', password = '' } =
    town.demo.users.find((user) => user.username === 'neumann') ?? {};
  const one = async () => {
    while (!until.over) {
      const { status } = await fetch(`${town.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password }),
      });
      answers.set(status, (answers.get(status) ?? 0) + 1);
      // Nobody asks again before an answer could have been read.
      await sleep(20);
    }
  };
  await Promise.all(Array.from({ length: LOOPS }, one));
  return answers;
}

const at = (times: readonly number[], part: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;

const town = await Installation.start();
try {
  const auditor = await town.signIn('pruefung');
  await listTimes(auditor);
  const [alone, beside]: [number[], number[]] = [[], []];
  const heardOften = new Map<number, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(...(await listTimes(auditor)));
    const until = { over: false };
    const signIns = crowd(town, until);
    beside.push(...(await listTimes(auditor)));
    until.over = true;
    for (const [status, n] of await signIns)
      heardOften.set(status, (heardOften.get(status) ?? 0) + n);
  }
  for (const times of [alone, beside]) times.sort((a, b) => a - b);
  const answers = [...heardOften].sort(([a], [b]) => a - b);
  const row = (name: string, times: readonly number[]): string[] => [
    name,
    String(times.length),
    at(times, 0.5).toFixed(1),
    at(times, 0.95).toFixed(1),
  ];
  const heard = answers.map(([status, n]) => `${n} × ${status}`).join(', ');
  await report(
    'sign-in-crowd',
    `${table(
      ['a list of Akten', 'answers', 'p50 ms', 'p95 ms'],
      [row('alone', alone), row(`beside ${LOOPS} who sign in`, beside)],
    )}\n\nRatio of the p95: ${(at(beside, 0.95) / at(alone, 0.95)).toFixed(2)}. ` +
      `The crowd heard ${heard} in ${ROUNDS} times ${SECONDS} seconds.`,
  );
} finally {
  await town.remove();
}
