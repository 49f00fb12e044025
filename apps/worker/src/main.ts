import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppConfig, ConfigError, Health, JsonLogger, Metrics, serveHealth } from '#libs/platform';
import { WorkerModule } from './worker.module.js';

try {
  const config = AppConfig.fromEnvironment(process.env);
  const app = await NestFactory.createApplicationContext(WorkerModule.forConfig(config), {
    logger: new JsonLogger(config.logLevel),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  if (config.workerPort !== null) serveHealth(app.get(Health), app.get(Metrics), config.workerPort);
  // Started by `aktei up`: when that process is gone, this one has nobody to stop it.
  process.on('disconnect', () => void app.close().then(() => process.exit(0)));
  process.send?.({ ready: true });
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(error instanceof ConfigError ? 2 : 1);
}
