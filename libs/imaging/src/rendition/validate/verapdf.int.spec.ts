import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pdfaClaim } from './pdfa-claim.js';
import { parseReport } from './verapdf-report.js';
import { VeraPdf, type VeraPdfPlaces } from './verapdf.js';

/** Stands in for Java: judges by the content of a file, and hangs or dies over what says so. */
const PROGRAM = `#!${process.execPath}
const { readFileSync } = require('node:fs');
const files = process.argv.slice(2).filter((name) => name.endsWith('.pdf'));
const contents = files.map((name) => readFileSync(name, 'utf8'));
if (contents.includes('crash')) process.exit(137);
if (contents.includes('hang')) setTimeout(() => {}, 60_000);
else {
  const releaseDetails = [{ id: 'core', version: '9.9' }];
  const jobs = files.map((name, at) => ({
    itemDetails: { name: process.cwd() + '/' + name },
    ...(contents[at] === 'damaged'
      ? { taskException: { exceptionMessage: 'no header' } }
      : {
          validationResult: [{
            profileName: 'PDF/A-2U validation profile',
            compliant: contents[at] === 'good',
            details: { ruleSummaries: contents[at] === 'good' ? [] : [
              { ruleStatus: 'FAILED', clause: '6.8', testNumber: 1, description: 'type' },
            ] },
          }],
        }),
  }));
  console.log(JSON.stringify({ report: { buildInformation: { releaseDetails }, jobs } }));
}
`;

const limits = { heapMegabytes: 64, startMs: 2_000, fileMs: 0, megabyteMs: 0 };

describe(VeraPdf, () => {
  let folder: string;
  let places: VeraPdfPlaces;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-validator-'));
    const java = await store('jdk/bin/java', PROGRAM);
    await chmod(java, 0o755);
    const jar = await store('home/tools/verapdf/verapdf.jar', '');
    places = { jar: null, home: join(dirname(jar), '../..') };
    env = { JAVA_HOME: join(folder, 'jdk') };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const store = async (name: string, content: string): Promise<string> => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    return path;
  };
  const found = (): VeraPdf => {
    const validator = VeraPdf.find(places, limits, env);
    if (!validator) throw new Error('the stand-in was not found');
    return validator;
  };

  it('is found only where jar and Java are', () => {
    const find = (more: Partial<VeraPdfPlaces>, home = env) =>
      VeraPdf.find({ ...places, ...more }, limits, home);
    expect(find({ jar: join(folder, 'none.jar') })).toBeNull();
    expect(find({}, { JAVA_HOME: join(folder, 'none') })).toBeNull();
    expect(find({})).toBeInstanceOf(VeraPdf);
    expect(find({ jar: join(places.home, 'tools/verapdf/verapdf.jar') })).not.toBeNull();
  });

  it('judges files in their order, whatever their names', async () => {
    const good = await store('Übersicht (1)', 'good');
    const bad = await store('-x.pdf', 'bad');
    expect(await found().validate([bad, good], { flavour: '2u' })).toEqual([
      {
        path: bad,
        version: '9.9',
        profile: 'PDF/A-2U',
        compliant: false,
        failedRules: ['6.8-1: type'],
      },
      { path: good, version: '9.9', profile: 'PDF/A-2U', compliant: true, failedRules: [] },
    ]);
  });

  it('loses no verdict of others over a file that cannot be judged', async () => {
    const good = await store('good.pdf', 'good');
    const others = await Promise.all(
      ['crash', 'damaged', 'hang'].map((name) => store(`${name}.pdf`, name)),
    );
    const verdicts = await found().validate([good, ...others, good]);
    expect(verdicts.map(({ compliant }) => compliant)).toEqual([true, null, null, null, true]);
  }, 30_000);

  it('ends with what asked for it, and leaves nothing behind', async () => {
    const scratch = process.env['TMPDIR'];
    process.env['TMPDIR'] = await mkdtemp(join(folder, 'scratch-'));
    const signal = AbortSignal.timeout(200);
    const hang = await store('hang.pdf', 'hang');
    await expect(found().validate([hang], { signal })).rejects.toThrow('timeout');
    expect(await readdir(process.env['TMPDIR'])).toEqual([]);
    if (scratch === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = scratch;
  });
});

describe(parseReport, () => {
  it.each(['', '{"report":{"jobs":[', '{}', 'Error: heap'])('takes %j for no report', (output) => {
    expect(parseReport(output)).toBeNull();
  });
});

describe(pdfaClaim, () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-claim-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const far = ' '.repeat(65_530);
  it.each([
    ['<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>U</pdfaid:conformance>', 'PDF/A-2u'],
    [`<rdf:Description pdfaid:conformance="B" pdfaid:part='1'/>`, 'PDF/A-1b'],
    [`${far}<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B<${far}`, 'PDF/A-3b'],
    ['<pdfaid:part>4</pdfaid:part>', 'PDF/A-4'],
    ['a letter about pdfaid', null],
    ['', null],
  ])('finds what a file says about itself (%#)', async (content, claim) => {
    const path = join(folder, 'file.pdf');
    await writeFile(path, content);
    expect(await pdfaClaim(path)).toBe(claim);
  });
});
