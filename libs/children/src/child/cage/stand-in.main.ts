import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { serveRequests } from '../serve-requests.js';
import { deeds, type Deed } from './cages.js';
import type { Done, Temptation } from './stand-in.protocol.js';

/**
 * Stands in for a decoder that a file has taken over: tries what it must not be able to do, and says
 * what it could. A cage is believed only as far as this program fails in it.
 */
const attempts: Readonly<Record<Deed, (at: Temptation) => unknown>> = {
  'read-secret': ({ secret }) => readFileSync(secret),
  'write-outside': ({ outside }) => writeFileSync(outside, 'x'),
  'connect-tcp': ({ port }) => connected(connect(port, '127.0.0.1')),
  'connect-socket': ({ socket }) => connected(connect(socket)),
  'look-at-parent': ({ parent }) => readFileSync(`/proc/${parent}/environ`),
  'signal-parent': ({ parent }) => process.kill(parent, 0),
  'start-program': () => execFileSync(process.execPath, ['--version'], { stdio: 'ignore' }),
};

async function connected(socket: Socket): Promise<void> {
  try {
    await once(socket, 'connect');
  } finally {
    socket.destroy();
  }
}

serveRequests(async (at: Temptation): Promise<Done> => {
  const done: Deed[] = [];
  for (const deed of deeds) {
    try {
      await attempts[deed](at);
      done.push(deed);
    } catch {
      // What fails was denied, by whatever.
    }
  }
  return done;
});
