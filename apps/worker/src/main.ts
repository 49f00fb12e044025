import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { announceCage } from '#libs/children';
import { Health, JsonLogger, Metrics, processArea, runApp, serveHealth } from '#libs/platform';
import { workerAreas, WorkerModule } from './worker.module.js';

await runApp(workerAreas, async (config) => {
  const { logLevel, workerPort, workerHost, metricsToken } = config.of(processArea);
  const app = await NestFactory.createApplicationContext(WorkerModule.forConfig(config), {
    logger: new JsonLogger(logLevel),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  if (workerPort !== null) {
    const door = { port: workerPort, host: workerHost, token: metricsToken };
    serveHealth(app.get(Health), app.get(Metrics), door);
  }
  void announceCage(app.get(Health), new Logger('Cage'));
  return app;
});
