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
import { RequestTooComplex } from '../contracts/errors.js';
import { JsonLogger } from '../telemetry/json-logger.js';
import { Metrics } from '../telemetry/metrics.js';
import { BODY_LIMIT, registerBodyParsers } from './body-parsers.js';
import { keepForTheNear } from './for-the-near.js';
import { answerClientError, answerFrameworkError, refuseWhileClosing } from './framework-errors.js';
import { describeApi } from './openapi.js';
import { UnnamedProxies } from './unnamed-proxy.js';
import { ValidationPipe } from './validation.pipe.js';
import { serveWebApp } from './web-app.js';

/** How long the headers of a request may take; how long a body takes is up to its line. */
const HEADERS_MS = 10_000;

/** Milliseconds between two looks for connections whose headers take too long. */
const LOOK_MS = 2_000;

/** Parameters of an address; our longest has some ten. */
const MAX_PARAMETERS = 100;

/** What {@link createHttpApp} builds from. */
export interface HttpAppOptions {
  readonly module: DynamicModule;
  readonly config: AppConfig;
  /** Folder of the built web app; it may be absent. */
  readonly webDirectory: string;
}

/** A ready, not yet listening server: security headers, parsers, errors, documentation, web app. */
export async function createHttpApp(options: HttpAppOptions): Promise<NestFastifyApplication> {
  const { trustedProxies, secureCookies, isPublic } = options.config.of(httpArea);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: LOOK_MS },
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
    bodyParser: false,
  });
  registerBodyParsers(app.getHttpAdapter().getInstance());
  await registerPlugins(app, secureCookies);
  refuseWhileClosing(app.getHttpAdapter().getInstance());
  const { metricsToken: token } = options.config.of(processArea);
  keepForTheNear(app.getHttpAdapter().getInstance(), { token, isPublic });
  receiveRequests(app);
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(new ValidationPipe());
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
  // How large a file may be says whoever reads it. A field is read whole, and parsed where it says JSON.
  const limits = { files: 1, fields: 10, parts: 11, fieldSize: 1_024, headerPairs: 20 };
  await app.register(fastifyMultipart, { limits });
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

function receiveRequests(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  const fastify = app.getHttpAdapter().getInstance();
  const proxies = new UnnamedProxies();
  fastify.addHook('onRequest', async (request, reply) => {
    proxies.note(request);
    void reply.header('x-request-id', request.id);
    // What may be kept says so itself.
    void reply.header('cache-control', 'no-store');
    if (parametersOf(request.url) > MAX_PARAMETERS) throw new RequestTooComplex();
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

function parametersOf(url: string): number {
  return url.split('&').length;
}
