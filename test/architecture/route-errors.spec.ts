import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { z } from 'zod';
import { layOut } from './cruise.js';
import { countRoutes, routeErrorFaults } from './route-errors.js';
import { repository, sources } from './sources.js';

/** Beginnings of faults that are none, each with its reason; one that excuses nothing is a fault too. */
const EXCUSED: Readonly<Record<string, string>> = {
  'resumable-upload.controller#': 'the library of the protocol calls our use cases back',
  'export-akte.controller#export hides': 'originals are opened once the answer has begun',
  '@throws of export-akte.use-case#execute hides': 'originals are opened once the answer has begun',
};

describe(routeErrorFaults.name, () => {
  it('finds no route that hides an error or declares one for nothing', () => {
    const program = programOf(
      sources('libs')
        .map(({ path }) => join(repository, path))
        .filter((path) => !/\.spec\.ts$|\/testing\//.test(path)),
    );
    expect(countRoutes(program)).toBeGreaterThan(45);
    const faults = routeErrorFaults(program);
    const excuses = Object.keys(EXCUSED);
    const isExcused = (fault: string) => excuses.some((excuse) => fault.startsWith(excuse));
    expect(faults.filter((fault) => !isExcused(fault))).toEqual([]);
    const used = (excuse: string) => faults.some((fault) => fault.startsWith(excuse));
    expect(excuses.filter((excuse) => !used(excuse))).toEqual([]);
  }, 180_000);
});

const planted = {
  'aktei-error.ts': 'export abstract class AkteiError extends Error {}',
  'errors.ts': `import { AkteiError } from './aktei-error.js';
    export class Hidden extends AkteiError {}
    export class FromBelow extends AkteiError {}
    export class FromPort extends AkteiError {}
    export class Taken extends AkteiError {}
    export class Swallowed extends AkteiError {}
    export class ForNothing extends AkteiError {}`,
  'below.ts': `import { FromBelow, Swallowed, Taken } from './errors.js';
    export interface Port {
      /** @throws FromPort when nobody answers */
      ask(): Promise<void>;
    }
    export class Below {
      async first() { throw new FromBelow(); }
      async second() { throw new Taken(); }
      async third() { throw new Swallowed(); }
    }
    export function unlessTaken(error: unknown): never { throw error instanceof Taken ? new FromBelow() : error; }`,
  'open.use-case.ts': `import { unlessTaken, type Below, type Port } from './below.js';
    import { Hidden } from './errors.js';
    export class OpenUseCase {
      constructor(private readonly below: Below, private readonly port: Port) {}
      /** @throws FromBelow, FromPort, ForNothing */
      async execute() {
        await this.below.first();
        await this.port.ask();
        await this.below.second().catch(unlessTaken);
        await this.below.third().catch(() => undefined);
        if (Math.random() > 1) throw new Hidden();
      }
    }`,
  'open.controller.ts': `import { FromBelow, FromPort, ForNothing } from './errors.js';
    import type { OpenUseCase } from './open.use-case.js';
    declare function Route(options: object): MethodDecorator;
    const common = [FromPort, ForNothing] as const;
    export class OpenController {
      constructor(private readonly useCase: OpenUseCase) {}
      @Route({ errors: [FromBelow, ...common] })
      open() { return this.useCase.execute(); }
    }`,
};

describe('a route that lies about its errors', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'aktei-route-errors-'));
    await layOut(directory, planted);
  });
  afterAll(() => rm(directory, { recursive: true }));

  it('is found, in its declaration and in the docstring of its use case', () => {
    const paths = Object.keys(planted).map((path) => join(directory, path));
    expect(routeErrorFaults(programOf(paths))).toEqual([
      '@throws of open.use-case#execute hides Hidden',
      '@throws of open.use-case#execute names ForNothing for nothing',
      'open.controller#open declares ForNothing for nothing',
      'open.controller#open hides Hidden',
    ]);
  });
});

/** The sources as the compiler of the house sees them; `#libs/…` leads to sources, not to a build. */
function programOf(paths: readonly string[]): ts.Program {
  const { config }: { config?: unknown } = ts.readConfigFile(
    join(repository, 'tsconfig.json'),
    (path) => ts.sys.readFile(path),
  );
  const { compilerOptions } = z.looseObject({ compilerOptions: z.unknown() }).parse(config);
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, repository);
  return ts.createProgram(paths, { ...options, customConditions: ['aktei-source'], noEmit: true });
}
