import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { ChildRequest } from '../child/child-protocol.js';
import { serveRequests } from '../child/serve-requests.js';

/** A child that writes down each start of itself in the file it is given, and then misbehaves as it is told. */
const log = process.argv[2] ?? '';
appendFileSync(log, `${process.pid}\n`);
const starts = readFileSync(log, 'utf8').trim().split('\n').length;

const kept: Buffer[] = [];

async function eat(bytes: number): Promise<void> {
  for (let eaten = 0; eaten < bytes; eaten += 2 ** 24) {
    kept.push(Buffer.alloc(2 ** 24, 1));
    await setTimeout(1);
  }
}

const deeds: Readonly<Record<string, () => Promise<unknown>>> = {
  die: () => Promise.reject(new Error('dies')),
  hang: () => new Promise(() => undefined),
  // The new one bears the name of the log too, by which specs find who is left.
  'fork and hang': () => {
    spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)', log], { stdio: 'ignore' });
    return new Promise(() => undefined);
  },
  spin: () => {
    for (;;) Math.random();
  },
  // A tenth of a second of the processor, however long that takes.
  work: () => {
    const begun = process.cpuUsage().user;
    while (process.cpuUsage().user < begun + 100_000) Math.random();
    return Promise.resolve('worked');
  },
  eat: () => eat(Infinity),
  grow: () => eat(2 ** 28),
  flood: () => Promise.resolve([{ text: 'x'.repeat(2 ** 20) }, Buffer.alloc(2 ** 20)]),
  print: () =>
    new Promise((resolve) => process.stdout.write('x'.repeat(2 ** 26), () => resolve('printed'))),
};

// Stands before the one of `serveRequests`, so that the parent is not told of a beginning.
process.on('message', ({ request }: ChildRequest<string>) => {
  if (request === 'die before' || (request === 'die before once' && starts === 1)) process.exit(7);
});

serveRequests(
  (request: string) => deeds[request]?.() ?? Promise.resolve(`${request} ${process.pid}`),
);
