import { resolve } from 'node:path';
import { ManagedProcess } from '../supervisor/managed-process.js';

/** A terminal and npm may both pass on one Ctrl-C; only a later one means impatience. */
const SAME_SIGNAL_MS = 1_000;

/** Starts everything and stays until it is told to stop. */
export async function upCommand(): Promise<void> {
  const server = new ManagedProcess('Server', programOf('server'));
  const worker = new ManagedProcess('Hintergrunddienst', programOf('worker'));
  // They load while this process still loads itself and starts the database.
  server.warmUp();
  worker.warmUp();
  const { Installation } = await import('../supervisor/installation.js');
  const installation = new Installation(server, worker);
  const stopped = new Promise<void>((resolve, reject) => {
    let askedAt: number | null = null;
    const ask = (): void => {
      if (askedAt === null) {
        askedAt = performance.now();
        console.log('Aktei wird beendet …');
        installation.stop().then(resolve, reject);
      } else if (performance.now() - askedAt > SAME_SIGNAL_MS) {
        installation.kill();
        process.exit(1);
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  });
  await Promise.race([installation.start(process.env), stopped]);
  await stopped;
}

function programOf(app: string): string {
  return resolve(import.meta.dirname, `../../../${app}/src/main.js`);
}
