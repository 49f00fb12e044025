import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DiscoveryService, ModulesContainer } from '@nestjs/core';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import type { ErrorDefinition } from '#libs/kernel';
import * as errors from '../contracts/errors.js';
import type { ErrorClass } from '../contracts/define-error.js';
import { problemSchema } from '../errors/problem.js';
import { declaredTopics } from '../live/topic-registry.js';
import { describeKey, errorsOfKeys } from './described-keys.js';
import { introduction, isSafe, waysIn } from './introduction.js';
import { eventStream, noticeSchemas } from './notice-schemas.js';
import { namedAsUseCases, shortenNames } from './operation-names.js';
import { isRepeatable } from './route.decorator.js';

type SchemaObject = Extract<
  NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string],
  { properties?: unknown }
>;

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & {
  'x-permission'?: string;
  /** Left by `@Route`; only the codes stay in the document. */
  'x-errors'?: readonly ErrorDefinition[];
  'x-error-codes'?: string[];
  'x-event-stream'?: boolean;
  /** Left by `@Route`: who has the permission; tells whether a scan station may ask. */
  'x-granted-to'?: readonly string[];
  /** Left by `@Route` for every verb that it may be joined with. */
  'x-takes-key'?: boolean;
};

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;

/** The complete OpenAPI 3.1 document: every route, every error, both ways to authenticate. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, introduction(), namedAsUseCases);
  shortenNames(document);
  const topics = [...declaredTopics(new DiscoveryService(app.get(ModulesContainer)))];
  for (const path of Object.values(document.paths)) {
    for (const verb of VERBS) {
      const operation: Operation | undefined = path[verb];
      if (operation) completeOperation(operation, verb);
      if (operation?.['x-event-stream']) operation.responses[200] = eventStream;
    }
  }
  const problem = z.toJSONSchema(problemSchema).$defs?.['Problem'];
  const notices = noticeSchemas(topics);
  const schemas = { ...document.components?.schemas, ...notices, Problem: problem as SchemaObject };
  document.components = { ...document.components, schemas };
  return document;
}

function completeOperation(operation: Operation, verb: string): void {
  const open = operation['x-permission'] === 'public';
  if (!open) operation.security = waysIn(operation, verb);
  delete operation['x-granted-to'];
  const keyed = isRepeatable(verb) && operation['x-takes-key'] === true;
  delete operation['x-takes-key'];
  if (keyed) describeKey(operation);
  const { 'x-errors': own = [], ...rest } = operation;
  const csrf = forgeriesOf(open, verb);
  const byStatus = new Map<number, ErrorDefinition[]>();
  for (const error of [
    ...implicitErrors(rest, open),
    ...(keyed ? errorsOfKeys : []),
    ...own,
    ...csrf,
  ]) {
    byStatus.set(error.status, [...(byStatus.get(error.status) ?? []), error]);
  }
  delete operation['x-errors'];
  operation['x-error-codes'] = [...own, ...csrf].map(({ code }) => code);
  for (const [status, found] of byStatus) operation.responses[status] = problemResponse(found);
}

/** What a change is refused for that somebody else has the browser send. */
function forgeriesOf(open: boolean, verb: string): ErrorDefinition[] {
  if (isSafe(verb)) return [];
  const foreign = errors.ForeignOrigin.definition;
  return open ? [foreign] : [errors.CsrfTokenMissing.definition, foreign];
}

function implicitErrors(operation: Operation, open: boolean): ErrorDefinition[] {
  const takesInput = operation.requestBody !== undefined || (operation.parameters ?? []).length > 0;
  const implicit: ErrorClass[] = [
    ...(open ? [] : [errors.SessionRequired, errors.OwnPasswordNeeded, errors.PermissionDenied]),
    ...(takesInput ? [errors.RequestInvalid] : []),
    errors.ServiceUnavailable,
    errors.ServiceBusy,
    errors.TooManyAtOnce,
    errors.OutcomeUnknown,
    errors.SpaceExhausted,
    errors.InternalError,
  ];
  return implicit.map(({ definition }) => definition);
}

function problemResponse(found: readonly ErrorDefinition[]) {
  const lines = found.map(({ code, title }) => `\`${code}\` ${title}`);
  return {
    description: lines.join(', '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
