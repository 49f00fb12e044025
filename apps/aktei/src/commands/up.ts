import { Installation } from '../supervisor/installation.js';

/** Starts everything and stays until it is told to stop. */
export async function upCommand(): Promise<void> {
  const installation = await Installation.start(process.env);
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked) installation.kill();
      asked = true;
      console.log('Aktei wird beendet …');
      void installation.stop().then(() => process.exit(0));
    });
  }
  await installation.ended;
}
