import type { INestApplicationContext } from '@nestjs/common';
import { AppConfig, ConfigError } from '../config/app-config.js';
import type { ConfigArea } from '../contracts/define-config-area.js';
import { toLoggable } from '../telemetry/loggable-error.js';
import { closeHome } from './close-home.js';

/**
 * Runs one process of an installation, alone or below `aktei up`; that one starts it before the
 * settings are known, hears when it is ready, and takes it along to its own end.
 */
export async function runApp(
  areas: readonly ConfigArea[],
  start: (config: AppConfig) => Promise<INestApplicationContext>,
): Promise<void> {
  process.on('uncaughtException', endOnUncaught);
  try {
    const config = AppConfig.fromEnvironment(await startSettings(), areas);
    await closeHome(config.home);
    const app = await start(config);
    // When the supervisor is gone, this process has nobody to stop it.
    process.on('disconnect', () => void app.close().then(() => process.exit(0)));
    process.send?.({ ready: true });
  } catch (error) {
    console.error(describeFailedStart(error));
    process.exit(error instanceof ConfigError ? 2 : 1);
  }
}

/** As Node would, but without the fields of the error, among them the parameters of a statement. */
function endOnUncaught(error: unknown): never {
  console.error(JSON.stringify({ uncaught: toLoggable(error) }));
  process.exit(1);
}

/** Nobody has sent anything yet, so the message holds no personal data and helps the operator. */
function describeFailedStart(error: unknown): unknown {
  if (error instanceof ConfigError) return error.message;
  return error instanceof Error ? error.stack : error;
}

/** From the supervisor, so that no password stands in the environment of a process; else from there. */
function startSettings(): Promise<NodeJS.ProcessEnv> {
  if (!process.send) return Promise.resolve(process.env);
  return new Promise((resolve) => {
    const giveUp = (): never => process.exit(1);
    if (!process.connected) giveUp();
    process.once('disconnect', giveUp);
    process.once('message', (settings: NodeJS.ProcessEnv) => {
      process.off('disconnect', giveUp);
      resolve(settings);
    });
  });
}
