import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DiscoveryService, ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { catalogueEntry } from '../errors/catalogue.js';
import { problemSchema } from '../errors/problem.js';
import { declaredTopics } from '../live/topic-registry.js';
import { eventStream, noticeSchemas } from './notice-schemas.js';

type SchemaObject = Extract<
  NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string],
  { properties?: unknown }
>;

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & {
  'x-permission'?: string;
  'x-error-codes'?: string[];
  'x-event-stream'?: boolean;
};

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;

/** The complete OpenAPI 3.1 document: every route, every error, both ways to authenticate. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Aktei')
    .setDescription('Schnittstelle der E-Akte. Fehler folgen RFC 9457.')
    .setVersion('1')
    .addCookieAuth(
      'aktei_session',
      { type: 'apiKey', in: 'cookie', name: 'aktei_session' },
      'session',
    )
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'station')
    .build();
  const document = SwaggerModule.createDocument(app, builder);
  const topics = [...declaredTopics(new DiscoveryService(app.get(ModulesContainer)))];
  for (const path of Object.values(document.paths)) {
    for (const verb of VERBS) {
      const operation: Operation | undefined = path[verb];
      if (operation) completeOperation(operation);
      if (operation?.['x-event-stream']) operation.responses[200] = eventStream;
    }
  }
  const problem = z.toJSONSchema(problemSchema).$defs?.['Problem'];
  const notices = noticeSchemas(topics);
  const schemas = { ...document.components?.schemas, ...notices, Problem: problem as SchemaObject };
  document.components = { ...document.components, schemas };
  return document;
}

function completeOperation(operation: Operation): void {
  const open = operation['x-permission'] === 'public';
  if (!open) operation.security = [{ session: [] }, { station: [] }];
  const byStatus = new Map<number, string[]>();
  for (const code of [...implicitCodes(operation, open), ...(operation['x-error-codes'] ?? [])]) {
    const status = catalogueEntry(code)?.status ?? 500;
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  for (const [status, codes] of byStatus) operation.responses[status] = problemResponse(codes);
}

function implicitCodes(operation: Operation, open: boolean): string[] {
  const takesInput = operation.requestBody !== undefined || (operation.parameters ?? []).length > 0;
  return [
    ...(open ? [] : ['SESSION.REQUIRED', 'PERMISSION.DENIED']),
    ...(takesInput ? ['REQUEST.INVALID'] : []),
    'SERVICE.UNAVAILABLE',
    'INTERNAL.ERROR',
  ];
}

function problemResponse(codes: readonly string[]) {
  const lines = codes.map((code) => `\`${code}\` ${catalogueEntry(code)?.title ?? ''}`);
  return {
    description: lines.join(', '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
