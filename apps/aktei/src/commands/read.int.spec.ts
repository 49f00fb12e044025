import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { letterPdf, letterTiff } from '#libs/imaging/testing';
import { readCommand } from './read.js';
import { aktei, type Run } from './testing/run-aktei.js';

const letter = ['Stadt Musterstadt', 'Antrag auf Sondernutzung', 'Breite Straße 22'];

describe(readCommand.name, () => {
  let folder: string;
  let out: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-read-'));
    out = join(folder, 'out');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const store = async (name: string, bytes: Buffer | string): Promise<string> => {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, bytes);
    return path;
  };
  const read = (...files: string[]): Promise<Run> =>
    aktei(['read', ...files, '--out', out, '--engine', 'wasm', '--jobs', '1', '--no-validate']);
  const verdictOf = async (name: string) =>
    JSON.parse(await readFile(join(out, name, 'verdict.json'), 'utf8'));

  it('writes verdict, text, words and rendition of each file', async () => {
    const scan = await store('a/brief.tif', await letterTiff({ pages: [letter, []] }));
    const digital = await store('brief.pdf', await letterPdf({ pages: [letter] }));
    const { code, stdout, stderr } = await read(scan, digital);
    expect(stderr).toContain('[2/2] brief.pdf: fertig');
    expect(code).toBe(0);
    expect(stdout).toMatch(/brief\.tif +Scan +2 +1 +0 +1 .* nicht geprüft/);
    const verdict = await verdictOf('brief.tif');
    expect(verdict).toMatchObject({
      kind: 'scan',
      format: 'tiff',
      flags: [],
      pages: [
        { pageNo: 1, source: 'ocr', engine: 'tesseract.js' },
        { pageNo: 2, blank: true },
      ],
      separators: [],
      documents: [{ firstPage: 1, lastPage: 2 }],
      rendition: { file: 'rendition.pdf', pages: 2, pdfa: 'PDF/A nicht geprüft' },
    });
    expect(await readFile(join(out, 'brief.tif/page-0001.txt'), 'utf8')).toContain('Sondernutzung');
    const page = JSON.parse(await readFile(join(out, 'brief.tif/page-0001.words.json'), 'utf8'));
    expect(page.words).toHaveLength(verdict.pages[0].words);
    const digitalVerdict = await verdictOf('brief.pdf');
    expect(digitalVerdict).toMatchObject({ kind: 'born-digital', rendition: { file: null } });
    expect(await readdir(out)).toEqual(['brief.pdf', 'brief.tif']);
  }, 60_000);

  it('reads on when a file is missing, no file or named twice, and ends with 1', async () => {
    const good = await store('gut.pdf', await letterPdf({ pages: [letter] }));
    const { code, stdout, stderr } = await read(join(folder, 'fehlt.pdf'), folder, good, good);
    expect(code).toBe(1);
    expect(stderr).toContain('fehlt.pdf: gibt es nicht [INPUT.NOT_FOUND]');
    expect(stderr).toContain('ist keine Datei [INPUT.NOT_A_FILE]');
    expect(stdout).toContain('1 Datei, 1 Seite, 2 nicht lesbar');
  }, 60_000);

  it('keeps files of the same name apart, also in a later call', async () => {
    const paths: string[] = [];
    for (const who of ['eins', 'zwei', 'drei']) {
      paths.push(await store(`${who}/gleich.pdf`, await letterPdf({ pages: [[`Brief ${who}`]] })));
    }
    const [first = '', second = '', third = ''] = paths;
    await read(first, second);
    await read(third);
    await read(second);
    const folders = (await readdir(out)).filter((name) => name.startsWith('gleich.pdf'));
    const texts = await Promise.all(
      folders.map((name) => readFile(join(out, name, 'page-0001.txt'), 'utf8')),
    );
    expect(texts.sort()).toEqual(['Brief drei\n', 'Brief eins\n', 'Brief zwei\n']);
  }, 60_000);

  it('replaces its own results and nothing else in the folder', async () => {
    const path = await store('neu.pdf', await letterPdf({ pages: [letter, letter] }));
    await read(path);
    await writeFile(join(out, 'neu.pdf', 'Notiz.txt'), 'bleibt');
    await store('neu.pdf', await letterPdf({ pages: [letter] }));
    await read(path);
    const files = await readdir(join(out, 'neu.pdf'));
    expect(files).toContain('Notiz.txt');
    expect(files.filter((name) => name.startsWith('page-'))).toHaveLength(2);
  }, 60_000);

  it('states a verdict on bytes that it can only keep', async () => {
    await read(await store('.hidden', '\0\x01\x02\xff'), await store('leer.tif', ''));
    expect(await verdictOf('hidden')).toMatchObject({ kind: 'stored-only', pages: [] });
    expect(await verdictOf('leer.tif')).toMatchObject({ kind: 'stored-only', documents: [] });
  }, 60_000);

  it.each([
    [['read', 'x.pdf'], '--out ORDNER fehlt'],
    [['read', '--out', 'x'], 'fehlt eine Datei'],
    [['read', 'x.pdf', '--out', 'x', '--jobs', '0'], '--jobs ist eine Zahl von 1 bis 32'],
    [['read', 'x.pdf', '--out', 'x', '--engine', 'abc'], '--engine ist auto, wasm, native'],
    [['read', 'x.pdf', '--out', 'x', '--lang', '../deu'], '--lang ist etwa deu'],
    [['trennblatt', '--anzahl', '2'], '--out DATEI.pdf fehlt'],
    [['trennblatt', '--out', 'x.pdf', '--wert', 'a\nb'], '--wert hat 1 bis 80 druckbare Zeichen'],
  ])('explains a wrong call: %j', async (args, sentence) => {
    const { code, stderr } = await aktei(args);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });

  it('prints separator sheets, and says when a value separates nowhere by itself', async () => {
    const path = join(folder, 'blaetter', 'trenn.pdf');
    const { code, stdout, stderr } = await aktei(['trennblatt', '--out', path, '--wert', 'Post']);
    expect(code).toBe(0);
    expect(stdout).toContain('1 × „Post“');
    expect(stderr).toContain('Achtung: „Post“ trennt nur');
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await readdir(join(folder, 'blaetter'))).toEqual(['trenn.pdf']);
  });
});
