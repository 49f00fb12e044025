import type { OpenAPIObject } from '@nestjs/swagger';
import type { Random } from './random.js';
import type { Maker, Schema } from './schema.js';
import { anyText } from './values.js';

/** A route of the document as the fuzz needs it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { name: string; in: string; schema: Schema }[];
  /** The schema of a JSON body. */
  readonly body?: Schema;
}

/** One request, ready to be sent. */
export interface Shot {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Every route but those that never end an answer. */
export function operationsOf({ paths }: OpenAPIObject): Operation[] {
  return Object.entries(paths)
    .filter(([path]) => path !== '/api/live')
    .flatMap(([path, item]) => Object.entries(item).map(([verb, of]) => read(path, verb, of)));
}

function read(path: string, verb: string, of: OpenAPIObject['paths'][string]['get']): Operation {
  const parameters = (of?.parameters ?? []).flatMap((each) =>
    'name' in each ? [{ name: each.name, in: each.in, schema: each.schema ?? {} }] : [],
  );
  const request = of?.requestBody;
  const json = request && 'content' in request ? request.content['application/json'] : undefined;
  const body = json?.schema as Schema | undefined;
  return { method: verb.toUpperCase(), path, parameters, ...(body ? { body } : {}) };
}

/** A request to that route, sound in most parts and strange in some. */
export function aim(operation: Operation, maker: Maker, random: Random): Shot {
  const wild = random.pick([0, 0.05, 0.3]);
  const { method, parameters } = operation;
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    inPath(name === 'pageNo' ? random.pick(['1', '2', '0', '-1', 'x']) : maker.id()),
  );
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  for (const { name, in: place, schema } of parameters) {
    if (place === 'path' || random.chance(0.4)) continue;
    const made = String(maker.make(schema, wild));
    if (place === 'query') query.append(name, made);
    else headers[name] = printable(made);
  }
  if (random.chance(wild)) query.append(anyText(random).slice(0, 30), anyText(random));
  const search = query.size > 0 ? `?${query.toString()}` : '';
  return { method, path: path + search, headers, ...bodyOf(operation, maker, random, wild) };
}

/** Requests to that route with half a character in one place each: in each field of its body, and as a name. */
export function withHalves({ method, path, body }: Operation, maker: Maker): Shot[] {
  if (!body || method === 'GET') return [];
  const there = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'pageNo' ? '1' : maker.someId(),
  );
  const names = ['\ud83d', ...maker.fieldsOf(body)];
  return names.map((name) => ({
    ...{ method, path: there, headers: {} },
    body: JSON.stringify({ ...maker.sound(body), [name]: 'Müller \ud83d' }),
  }));
}

function bodyOf({ method, body }: Operation, maker: Maker, random: Random, wild: number) {
  if (method === 'GET' || method === 'HEAD') return {};
  if (random.chance(0.03)) return { body: random.pick(['', '{', '[', '"', 'null', '\0', '[[[[']) };
  if (body) return { body: JSON.stringify(maker.make(body, wild)) };
  return random.chance(wild) ? { body: JSON.stringify(maker.make({}, 1)) } : {};
}

/** Half a character cannot stand in an address. */
function inPath(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

/** Header values that a client library lets through. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 1000);
}
