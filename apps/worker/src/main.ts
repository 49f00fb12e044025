import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Health, JsonLogger, Metrics, processArea, runApp, serveHealth } from '#libs/platform';
import { workerAreas, WorkerModule } from './worker.module.js';

await runApp(workerAreas, async (config) => {
  const { logLevel, workerPort } = config.of(processArea);
  const app = await NestFactory.createApplicationContext(WorkerModule.forConfig(config), {
    logger: new JsonLogger(logLevel),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  if (workerPort !== null) serveHealth(app.get(Health), app.get(Metrics), workerPort);
  return app;
});
