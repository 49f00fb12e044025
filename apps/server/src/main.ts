import 'reflect-metadata';
import { resolve } from 'node:path';
import { Logger } from '@nestjs/common';
import { announceCage } from '#libs/children';
import { createHttpApp, Health, httpArea, runApp } from '#libs/platform';
import { serverAreas, ServerModule } from './server.module.js';

const webDirectory = resolve(import.meta.dirname, '../../../web');

await runApp(serverAreas, async (config) => {
  const app = await createHttpApp({
    module: ServerModule.forConfig(config),
    config,
    webDirectory,
  });
  const { port, host } = config.of(httpArea);
  await app.listen(port, host);
  void announceCage(app.get(Health), new Logger('Cage'));
  return app;
});
