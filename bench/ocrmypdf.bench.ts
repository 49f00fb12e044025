import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { akteiRead, ocrmypdf, type Contender, type Result } from './support/contenders.js';
import { evalPages, type EvalPage } from './support/eval-pages.js';
import {
  add,
  boxErrors,
  characterErrors,
  median,
  paragraphSigns,
  wordRecall,
} from './support/metrics.js';
import type { Measured } from './support/measured-run.js';
import { dpiOption, findOcrmypdf, pdfOfPictures, textOfPage } from './support/ocrmypdf.js';
import { figure, percent, report, table } from './support/report.js';

/** For a quick look: only so many pages with ground truth, only so many scans of the corpus. */
const PAGES = Number(process.env['AKTEI_BENCH_PAGES'] ?? 1000);
const SCANS = Number(process.env['AKTEI_BENCH_SCANS'] ?? 1000);

const scans = resolve('../shared/corpus/scans');

const none = { found: 0, all: 0 };

/** Of a run that came to no end: nothing may be made of its seconds. */
const failed = { found: Number.NaN, all: Number.NaN };

const contenders: readonly Contender[] = [
  ocrmypdf('ocrmypdf pdfa -O1', 'plain'),
  ocrmypdf('ocrmypdf + rotate, deskew', 'best'),
  akteiRead('aktei, tesseract.js', 'wasm'),
  akteiRead('aktei, native tesseract', 'native'),
];

/** Bytes of the pictures in a PDF as they are stored. */
async function pictureBytes(pdf: string): Promise<number> {
  const document = await PDFDocument.load(await readFile(pdf), { updateMetadata: false });
  let bytes = 0;
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    if (object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'))
      bytes += object.contents.length;
  }
  return bytes;
}

/** How well the pages of a result were read. */
async function judge(result: Result, pages: readonly EvalPage[]) {
  let [words, signs, trueSigns, characters] = [none, none, none, none];
  const boxes: number[] = [];
  for (const [index, page] of pages.entries()) {
    const text = await result.text(index + 1);
    const { recall, precision } = paragraphSigns(page.text, text);
    words = add(words, wordRecall(page.text, text));
    signs = add(signs, recall);
    trueSigns = add(trueSigns, precision);
    const layer = await textOfPage(result.rendition, index + 1);
    characters = add(characters, characterErrors(page.text, layer));
    const read = await result.words(index + 1);
    if (!read || read.widthPx === 0) continue;
    const [across, down] = [page.widthPx / read.widthPx, page.heightPx / read.heightPx];
    const scaled = read.words.map((word) => ({
      ...word,
      x: word.x * across,
      w: word.w * across,
      y: word.y * down,
      h: word.h * down,
    }));
    boxes.push(...boxErrors(page.words, scaled));
  }
  return { words, signs, trueSigns, characters, box: median(boxes) };
}

/** Seconds of each contender, in the order of {@link contenders}. */
type Times = readonly (typeof none)[];

interface Part {
  readonly text: string;
  readonly times: Times;
}

async function onEvalPages(folder: string): Promise<Part> {
  const pages = await evalPages(folder, PAGES);
  const input = join(folder, 'pages.pdf');
  await pdfOfPictures(
    pages.map(({ path }) => path),
    input,
  );
  const embedded = await pictureBytes(input);
  const runs: { name: string; measured: Measured; cells: string[] }[] = [];
  for (const [index, contender] of contenders.entries()) {
    const place = join(folder, `eval-${index}`);
    await mkdir(place);
    const measured = await contender.run([input], place);
    const { name } = contender;
    if (measured.code !== 0) {
      console.log(`${name}: ended with ${measured.code}\n${measured.stderr.slice(-500)}`);
      runs.push({
        name,
        measured: { ...measured, wall: failed.found, cpu: failed.all },
        cells: [],
      });
      continue;
    }
    const result = contender.result(input, place, measured);
    const { words, signs, trueSigns, characters, box } = await judge(result, pages);
    const cells = [
      percent(words, 2),
      percent(signs),
      percent(trueSigns),
      percent(characters, 2),
      figure(box),
      figure((await stat(result.rendition)).size / embedded, 3),
    ];
    runs.push({ name, measured, cells });
  }
  const times = runs.map(({ measured }) => ({ found: measured.wall, all: measured.cpu }));
  const rows = rowsOf(times).map((cells, index) => [...cells, ...(runs[index]?.cells ?? [])]);
  const head = [
    `${pages.length} pages, one PDF`,
    'wall s',
    'CPU s',
    'to pdfa -O1',
    'to rotate, deskew',
    'word recall',
    '§ recall',
    '§ precision',
    'CER of the text layer',
    'box error px',
    'size : pictures',
  ];
  return { text: table(head, rows), times };
}

/** Scans that OCRmyPDF can take, each with the options it needs. */
async function onScans(folder: string): Promise<Part> {
  if (!existsSync(scans) || SCANS === 0)
    return { text: `Scans of the corpus: not run (${scans}).`, times: [] };
  const files = readdirSync(scans)
    .sort()
    .slice(0, SCANS)
    .map((name) => join(scans, name));
  const [plain, best, ...ours] = contenders;
  if (!plain || !best) throw new Error('no peer');
  const taken: string[] = [];
  const total = { plain: none, best: none };
  for (const [index, file] of files.entries()) {
    const options = await dpiOption(file);
    const runs = [];
    for (const [which, contender] of [plain, best].entries()) {
      const place = join(folder, `scan-${index}-${which}`);
      await mkdir(place);
      runs.push(await contender.run([file, ...options], place));
      await rm(place, { recursive: true });
    }
    // Both must have taken it, else times of different work would be compared.
    if (runs.some(({ code }) => code !== 0)) continue;
    taken.push(file);
    const [first, second] = runs;
    total.plain = add(total.plain, { found: first?.wall ?? 0, all: first?.cpu ?? 0 });
    total.best = add(total.best, { found: second?.wall ?? 0, all: second?.cpu ?? 0 });
  }
  const times = [total.plain, total.best];
  for (const [index, contender] of ours.entries()) {
    const place = join(folder, `scans-${index}`);
    const { wall, cpu, code, stderr } = await contender.run(taken, place);
    if (code !== 0) console.log(`${contender.name}: ended with ${code}\n${stderr.slice(-500)}`);
    times.push(code === 0 ? { found: wall, all: cpu } : failed);
  }
  const note =
    'The scans that OCRmyPDF takes; it is called once for each file, `aktei read` once for all.';
  return {
    text: `${timesTable(`${taken.length} of ${files.length} scans`, times)}\n\n${note}`,
    times,
  };
}

function timesTable(what: string, times: Times): string {
  return table([what, 'wall s', 'CPU s', 'to pdfa -O1', 'to rotate, deskew'], rowsOf(times));
}

/** Name, seconds and ratios to both peers of each contender. */
function rowsOf(times: Times): string[][] {
  const peers = { plain: times[0] ?? none, best: times[1] ?? none };
  return times.map((time, index) => row(contenders[index]?.name ?? '', time, peers));
}

function row(
  name: string,
  { found: wall, all: cpu }: typeof none,
  { plain, best }: { plain: typeof none; best: typeof none },
): string[] {
  const times = (peer: typeof none): string =>
    wall > 0 ? `${figure(peer.found / wall, 2)}×` : '–';
  return [name, figure(wall), figure(cpu), times(plain), times(best)];
}

const version = await findOcrmypdf();
if (version === null) {
  console.log('without ocrmypdf there is nothing to compare with');
  process.exitCode = 1;
} else {
  const folder = await mkdtemp(join(tmpdir(), 'aktei-bench-'));
  try {
    const text = [`OCRmyPDF ${version}, two jobs each, language \`deu\`.`];
    const parts = [await onEvalPages(folder), await onScans(folder)];
    text.push(...parts.map((part) => part.text));
    const [pages, ofScans] = parts.map(({ times }) => times);
    const both = pages?.map((time, index) => add(time, ofScans?.[index] ?? none));
    if (both && ofScans && ofScans.length > 0) text.push(timesTable('Pages and scans', both));
    await report('ocrmypdf', text.join('\n\n'));
  } finally {
    await rm(folder, { recursive: true });
  }
}
