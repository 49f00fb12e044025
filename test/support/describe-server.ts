import 'reflect-metadata';
import type { OpenAPIObject } from '@nestjs/swagger';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppConfig, describeApi } from '#libs/platform';
import { ServerModule } from '../../apps/server/src/server.module.js';

/** The OpenAPI document of the server, made in preview mode: nothing is connected to. */
export async function describeServer(): Promise<OpenAPIObject> {
  const config = AppConfig.fromEnvironment({ DATABASE_URL: 'postgres://nobody@localhost/nothing' });
  const app = await NestFactory.create<NestFastifyApplication>(
    ServerModule.forConfig(config),
    new FastifyAdapter(),
    { logger: false, preview: true, abortOnError: false },
  );
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'metrics'] });
  const document = describeApi(app);
  return document;
}
