import 'reflect-metadata';
import { resolve } from 'node:path';
import { AppConfig, ConfigError, createHttpApp } from '#libs/platform';
import { ServerModule } from './server.module.js';

const webDirectory = resolve(import.meta.dirname, '../../../web');

try {
  const config = AppConfig.fromEnvironment(process.env);
  const module = ServerModule.forConfig(config);
  const app = await createHttpApp({ module, config, webDirectory });
  await app.listen(config.http.port, config.http.host);
  // Started by `aktei up`: when that process is gone, this one has nobody to stop it.
  process.on('disconnect', () => void app.close().then(() => process.exit(0)));
  process.send?.({ ready: true });
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(error instanceof ConfigError ? 2 : 1);
}
