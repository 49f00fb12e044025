import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cruise, layOut, ruleNames, smallRepository } from './cruise.js';
import { builtTree, cleanTree, moduleFiles } from './planted-tree.js';
import { plantedGround, violations, withoutAlias } from './planted-violations.js';
import { repository } from './sources.js';

interface KnownOffenders {
  readonly boundaries: Readonly<Record<string, readonly string[]>>;
}

async function knownOffenders(): Promise<KnownOffenders> {
  const known: KnownOffenders = JSON.parse(
    await readFile(join(repository, 'rules/known-offenders.json'), 'utf8'),
  );
  return known;
}

/** A whole cruise of a loaded machine. */
jest.setTimeout(180_000);

const generic = (rule: string): string => rule.split(':')[0] ?? rule;
const unbuilt = violations.filter(({ rule }) => rule !== 'nothing-from-the-build');

describe.each([
  ['on a fresh checkout', {}, unbuilt],
  ['beside a build', builtTree, violations],
])('module boundaries %s', (_where, build, planted) => {
  let directory: string;
  let found: ReadonlySet<string>;

  beforeAll(async () => {
    const tree = { ...moduleFiles, ...cleanTree, ...plantedGround, ...build };
    directory = await smallRepository(tree);
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('pass a tree that keeps the rules', async () => {
    const orphaned = Object.keys(plantedGround).map((path) => `no-orphans ${path}`);
    const reported = await cruise(directory);
    expect(reported.filter((violation) => !orphaned.includes(violation))).toEqual([]);
  });

  it('accuse nobody but the planted files', async () => {
    await layOut(directory, Object.assign({}, ...planted.map(({ files }) => files)));
    found = new Set(await cruise(directory));
    const files = new Set(planted.flatMap((violation) => Object.keys(violation.files)));
    const accused = [...found].filter((violation) => !/^no-circular /.test(violation));
    expect(accused.filter((violation) => !files.has(violation.split(' ')[1] ?? ''))).toEqual([]);
  });

  it.each(planted)('report $rule in $from ($spelling)', ({ rule, from }) => {
    expect(found).toContain(`${rule} ${from}`);
  });
});

describe('the rules of the boundaries', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await smallRepository({ ...moduleFiles, ...cleanTree });
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('are each broken by a planted violation, by path and by alias', async () => {
    const rules = new Set((await ruleNames(directory)).map(generic));
    const broken = (spelling: string) =>
      new Set(violations.filter((v) => v.spelling === spelling).map(({ rule }) => generic(rule)));
    expect(broken('relative')).toEqual(rules);
    expect(broken('alias')).toEqual(new Set([...rules].filter((rule) => !withoutAlias.has(rule))));
  });

  it('except a known offender from one rule, and nobody else', async () => {
    const offence = "import * as log from '#libs/audit';\nexport const used = log;\n";
    const [known, other] = ['known', 'other'].map(
      (name) => `libs/records/src/use-cases/show-akte/${name}.controller.ts`,
    );
    await layOut(directory, {
      [known ?? '']: offence,
      [other ?? '']: offence,
      'rules/known-offenders.json': JSON.stringify({
        boundaries: { 'controllers-record-nothing': [known] },
      }),
    });
    expect(await cruise(directory)).toEqual([`controllers-record-nothing ${other}`]);
  });

  it.each(['libs/records/src/twin.ts', 'libs/storage/src/twin.int.spec.ts'])(
    'stop when %s lies in the hall of a lib',
    async (path) => {
      await layOut(directory, { [path]: 'export const twin = 1;\n' });
      await expect(cruise(directory)).rejects.toThrow(`${path} lies in the hall`);
      await rm(join(directory, path));
    },
  );

  it('let a lib be one room beside its helpers of tests', async () => {
    await layOut(directory, {
      'libs/audit/src/index.ts': "export { pool } from './pool.js';\n",
      'libs/audit/src/pool.ts': 'export const pool = 1;\n',
      'libs/audit/src/testing/index.ts': 'export const helper = 1;\n',
    });
    expect(await cruise(directory)).not.toContain('no-orphans libs/audit/src/pool.ts');
    await rm(join(directory, 'libs/audit/src'), { recursive: true });
    await layOut(directory, cleanTree);
  });

  it('stop when a room stands on no floor of a lib that names floors', async () => {
    await layOut(directory, { 'libs/letters/src/attic/box.ts': 'export const box = 1;\n' });
    await expect(cruise(directory)).rejects.toThrow('libs/letters/module.json: its floors');
    await rm(join(directory, 'libs/letters/src/attic'), { recursive: true });
  });

  it('stop when a module names one that is not in a lower layer', async () => {
    await layOut(directory, {
      'libs/audit/module.json': '{ "layer": 2, "dependsOn": ["kernel", "platform", "records"] }',
    });
    await expect(cruise(directory)).rejects.toThrow('records is not in a lower layer');
    await layOut(directory, moduleFiles);
  });

  it('stop when a pure room does not exist, or a domain is not named as pure', async () => {
    await layOut(directory, {
      'libs/audit/module.json': '{ "layer": 2, "dependsOn": ["kernel"], "pure": ["hall"] }',
    });
    await expect(cruise(directory)).rejects.toThrow('there is no pure room hall');
    await layOut(directory, {
      'libs/audit/module.json': '{ "layer": 2, "dependsOn": ["kernel"] }',
      'libs/audit/src/domain/event.ts': 'export const event = 1;\n',
    });
    await expect(cruise(directory)).rejects.toThrow('domain must be named as pure');
  });
});

describe('the files known to break a boundary', () => {
  it('still break it; whoever has mended one takes it off the list', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'aktei-nobody-excepted-'));
    const config = join(directory, 'config.cjs');
    const real = JSON.stringify(join(repository, '.dependency-cruiser.cjs'));
    const rules = JSON.stringify(join(repository, 'rules/boundaries.cjs'));
    await writeFile(
      config,
      `module.exports = { ...require(${real}), forbidden: require(${rules}).boundaries({}) };\n`,
    );
    const listed = Object.entries((await knownOffenders()).boundaries).flatMap(([rule, files]) =>
      files.map((file) => `${rule} ${file}`),
    );
    expect(await cruise(repository, config)).toEqual(listed.sort());
    await rm(directory, { recursive: true, force: true });
  });
});
