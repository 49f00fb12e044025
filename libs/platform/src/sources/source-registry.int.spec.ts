import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineSource, SourceRegistry, Sources, sql } from '#libs/platform';
import { createTestApp, createTestDatabase, type TestDatabase } from '#libs/platform/testing';

const bread = defineSource('bread');
const query = () => sql`select 1`;

const declaring = (...definitions: { kind: string }[]) => ({
  module: class Declaring {},
  providers: definitions.map((definition) => ({
    provide: Symbol('sources'),
    useValue: new Sources([{ definition, query }]),
  })),
});
const asking = {
  module: class Asking {},
  providers: [
    {
      provide: Symbol('asking'),
      inject: [SourceRegistry],
      useFactory: (sources: SourceRegistry) => sources.of(bread),
    },
  ],
};

describe(SourceRegistry.name, () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [] });
  });
  afterAll(() => db.drop());

  const start = (...imports: Parameters<typeof createTestApp>[0]['imports']) =>
    createTestApp({ db, imports });

  it('finds what a module declares', async () => {
    const app = await start(declaring(bread), asking);
    expect(app.get(SourceRegistry, { strict: false }).of(bread)).toBe(query);
    await app.close();
  });

  it('stops the start where a source is asked for that nobody declares', async () => {
    await expect(start(asking)).rejects.toThrow('no module declares the source bread');
  });

  it('stops the start where a source is declared twice', async () => {
    const twice = start(declaring(bread, defineSource('bread')));
    await expect(twice).rejects.toThrow('two modules declare the source bread');
  });
});
