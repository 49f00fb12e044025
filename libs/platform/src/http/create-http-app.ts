import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { newId } from '#libs/kernel';
import type { AppConfig } from '../config/app-config.js';
import { httpArea } from '../config/http-settings.js';
import { processArea } from '../config/process-settings.js';
import { JsonLogger } from '../telemetry/json-logger.js';
import { Metrics } from '../telemetry/metrics.js';
import { answerClientError, answerFrameworkError, refuseWhileClosing } from './framework-errors.js';
import { describeApi } from './openapi.js';
import { validationPipe } from './validation.pipe.js';
import { serveWebApp } from './web-app.js';

/** JSON bodies are small; bytes come in through streams with a limit of their own. */
const MAX_JSON_BYTES = 4 * 1024 * 1024;

/** What {@link createHttpApp} builds from. */
export interface HttpAppOptions {
  readonly module: DynamicModule;
  readonly config: AppConfig;
  /** Folder of the built web app; it may be absent. */
  readonly webDirectory: string;
}

/** A ready, not yet listening server: security headers, parsers, errors, documentation, web app. */
export async function createHttpApp(options: HttpAppOptions): Promise<NestFastifyApplication> {
  const { trustedProxies, secureCookies } = options.config.of(httpArea);
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_JSON_BYTES,
    genReqId: () => newId(),
    forceCloseConnections: 'idle',
    frameworkErrors: answerFrameworkError,
    return503OnClosing: false,
    clientErrorHandler: answerClientError,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
  });
  const app = await NestFactory.create<NestFastifyApplication>(options.module, adapter, {
    logger: new JsonLogger(options.config.of(processArea).logLevel),
    abortOnError: false,
  });
  await registerPlugins(app, secureCookies);
  refuseWhileClosing(app.getHttpAdapter().getInstance());
  measureRequests(app);
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(validationPipe());
  // Described when somebody asks for it: the start has better things to do.
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
  });
  await serveWebApp(app, options.webDirectory);
  app.enableShutdownHooks();
  return app;
}

async function registerPlugins(app: NestFastifyApplication, hsts: boolean): Promise<void> {
  await app.register(fastifyCookie);
  // How large a file may be says whoever reads it.
  await app.register(fastifyMultipart, { limits: { files: 1, fields: 10, parts: 11 } });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        // The documentation page carries one inline style sheet.
        styleSrc: ["'self'", "'unsafe-inline'"],
        scriptSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    hsts,
    crossOriginEmbedderPolicy: false,
  });
}

function measureRequests(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    metrics.requestSeconds.observe(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: String(reply.statusCode),
      },
      reply.elapsedTime / 1000,
    );
  });
}
