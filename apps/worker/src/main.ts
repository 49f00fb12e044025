import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Health, JsonLogger, Metrics, runApp, serveHealth } from '#libs/platform';
import { workerAreas, WorkerModule } from './worker.module.js';

await runApp(workerAreas, async (config) => {
  const app = await NestFactory.createApplicationContext(WorkerModule.forConfig(config), {
    logger: new JsonLogger(config.logLevel),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  if (config.workerPort !== null) serveHealth(app.get(Health), app.get(Metrics), config.workerPort);
  return app;
});
