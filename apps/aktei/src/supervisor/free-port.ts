import { once } from 'node:events';
import { createServer } from 'node:net';

/** How many neighbours are tried before giving up. */
const TRIES = 50;

/** The wanted port, or the next free one, which is then said aloud. */
export async function choosePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + TRIES; port += 1) {
    if (!(await isFree(port))) continue;
    if (port !== wanted) console.log(`Port ${wanted} ist belegt, Aktei nimmt ${port}.`);
    return port;
  }
  throw new Error(`Kein freier Port ab ${wanted}.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  const outcome = await Promise.race([
    once(server, 'listening').then(() => true),
    once(server, 'error').then(() => false),
  ]).catch(() => false);
  server.close();
  return outcome;
}
