import { createServer } from 'node:net';

/** How many neighbours are tried before giving up. */
const TRIES = 50;

/** The wanted port, or the next free one, which is then said aloud. */
export async function choosePort(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < wanted + TRIES; port += 1) {
    if (!(await isFree(port, host))) continue;
    if (port !== wanted) console.log(`Port ${wanted} ist belegt, Aktei nimmt ${port}.`);
    return port;
  }
  throw new Error(`Kein freier Port ab ${wanted}.`);
}

/** @throws Error when the host is none of this machine's addresses */
function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(new Error(`Auf ${host} kann Aktei nicht hören: ${error.message}`));
    });
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
