import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { repository } from './sources.js';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Record<string, unknown>[];
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
  readonly requestBody?: { readonly content: Record<string, { schema: { $ref?: string } }> };
}

interface Document {
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly example?: unknown }>>;
    readonly securitySchemes: Readonly<Record<string, { readonly name?: string }>>;
  };
}

const api: Document = JSON.parse(readFileSync(join(repository, 'docs/api/openapi.json'), 'utf8'));
const operations = Object.entries(api.paths).flatMap(([path, verbs]) =>
  Object.entries(verbs).map(([verb, operation]) => ({ name: `${verb} ${path}`, verb, operation })),
);
const named = (found: readonly { readonly name: string }[]): string[] =>
  found.map(({ name }) => name);

/** The document is what an integrator has: it was read by one who wrote down what was missing. */
describe('the API document', () => {
  it('says what every operation is for, under a name of its own', () => {
    expect(named(operations.filter(({ operation }) => !operation.summary))).toEqual([]);
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id?.includes('Controller'))).toEqual([]);
  });

  it('describes every parameter and every group', () => {
    const mute = operations.flatMap(({ name, operation }) =>
      (operation.parameters ?? [])
        .filter(({ description }) => !description)
        .map((parameter) => ({ name: `${name} ${parameter.name}` })),
    );
    expect(named(mute)).toEqual([]);
    const told = api.tags.filter(({ description }) => description).map(({ name }) => name);
    const used = new Set(operations.flatMap(({ operation }) => operation.tags ?? []));
    expect([...used].sort()).toEqual([...told].sort());
  });

  it('names the header that a change needs, and asks for it nowhere else', () => {
    expect(api.components.securitySchemes['csrf']?.name).toBe('x-csrf-token');
    const asksPerson = ({ security = [] }: Operation, scheme: string) =>
      security.some((way) => scheme in way);
    for (const { name, verb, operation } of operations) {
      const changes = !['get', 'head', 'options'].includes(verb);
      const expected = changes && asksPerson(operation, 'session');
      expect([name, asksPerson(operation, 'csrf')]).toEqual([name, expected]);
    }
  });

  it('has an example for every body, and each example is one that is taken', () => {
    const bodies = operations.flatMap(({ operation }) => {
      const ref = operation.requestBody?.content['application/json']?.schema.$ref ?? '';
      return ref === '' ? [] : [ref.replace('#/components/schemas/', '')];
    });
    expect(bodies.length).toBeGreaterThan(10);
    for (const body of new Set(bodies)) {
      const schema = api.components.schemas[body];
      expect([body, schema?.example]).toEqual([body, expect.any(Object)]);
      expect(z.fromJSONSchema(schema ?? {}).parse(schema?.example)).toEqual(schema?.example);
    }
  });
});
