import {
  readInOrder,
  ReadingInterrupted,
  type PageOutcome,
  type Probe,
  type Reader,
} from '#libs/imaging';
import type { SeparatorOptions } from '#libs/letters';
import { takeAttachments } from './attachments.js';
import { fieldsOf } from './fields.js';
import { inputFile, InputUnreadable, sha256OfFile, type InputFile } from './input-file.js';
import { storePage } from './page-files.js';
import { makeRendition, type RenditionMode } from './rendition.js';
import { ResultFolder } from './result-folder.js';
import type { Scratch } from './scratch.js';
import { pageVerdict, verdictOn, writeVerdict, type PageVerdict, type Verdict } from './verdict.js';

/**
 * Pages on the way for each that is read, so that a poster does not hold up the small pages behind it.
 * Those that are done wait as words and preview; the reader itself bounds those it is at.
 */
const IN_FLIGHT = 8;

/** How the reading is done and who hears of it. */
export interface ReadingOrder {
  readonly reader: Pick<Reader, 'probe' | 'readPage' | 'attachments' | 'image'>;
  readonly out: string;
  readonly scratch: Scratch;
  /** Pages read at the same time. */
  readonly jobs: number;
  readonly rendition: RenditionMode;
  /** Which sheets separate. */
  readonly sheets: SeparatorOptions;
  readonly onPage: (file: InputFile, pageNo: number, pageCount: number) => void;
  readonly onDone: (file: InputFile, folder: ResultFolder, verdict: Verdict) => void;
  readonly onUnreadable: (given: string, error: InputUnreadable) => void;
}

/** An original whose pages are being read. */
interface Current {
  readonly file: InputFile;
  /** Claimed with the first result: until then those of an earlier reading stay. */
  readonly folder: () => Promise<ResultFolder>;
  readonly sha256: string;
  readonly probe: Probe;
  readonly pages: PageVerdict[];
  /** Set when the bytes went away while they were read: there is no verdict then. */
  interrupted: boolean;
}

/**
 * Reads files one after the other, with the pages of the next on the way while the last of the one
 * before are being read. Each file ends in a verdict or in `onUnreadable`; memory holds words and
 * previews of at most eight pages for each job, and the verdicts of the files they are from.
 *
 * @throws when the results cannot be written
 */
export async function readFiles(given: readonly string[], order: ReadingOrder): Promise<void> {
  const finishing = new Line();
  const bounds = { inFlight: IN_FLIGHT * order.jobs };
  for await (const step of readInOrder(order.reader, tasksOf(given, order, finishing), bounds)) {
    const { current, pageNo } = step.task;
    await settle(current, pageNo, step.outcome, order);
    if (pageNo === current.probe.pageCount && !current.interrupted) {
      await finishing.add(() => finish(current, order));
    }
  }
  await finishing.empty();
}

interface Task {
  readonly path: string;
  readonly pageNo: number;
  readonly current: Current;
}

async function* tasksOf(
  given: readonly string[],
  order: ReadingOrder,
  finishing: Line,
): AsyncGenerator<Task> {
  const seen = new Set<string>();
  for (const name of given) {
    const current = await begin(name, seen, order);
    if (!current) continue;
    const { pageCount } = current.probe;
    if (pageCount === 0) await finishing.add(() => finish(current, order));
    for (let pageNo = 1; pageNo <= pageCount && !current.interrupted; pageNo += 1) {
      yield { path: current.file.path, pageNo, current };
    }
  }
}

/** A first look at a file; null for one that cannot be read and for one that was named before. */
async function begin(
  given: string,
  seen: Set<string>,
  { reader, out, scratch, onUnreadable }: ReadingOrder,
): Promise<Current | null> {
  try {
    const file = await inputFile(given);
    if (seen.has(file.path)) return null;
    seen.add(file.path);
    const sha256 = await sha256OfFile(file.path);
    const probe = await reader.probe(file.path);
    let claimed: Promise<ResultFolder> | undefined;
    const folder = () => (claimed ??= ResultFolder.claim(out, file.path, scratch));
    return { file, folder, sha256, probe, pages: [], interrupted: false };
  } catch (error) {
    const reason = error instanceof ReadingInterrupted ? interrupted(error) : error;
    if (!(reason instanceof InputUnreadable)) throw error;
    onUnreadable(given, reason);
    return null;
  }
}

async function settle(
  current: Current,
  pageNo: number,
  outcome: PageOutcome,
  { onPage, onUnreadable }: ReadingOrder,
): Promise<void> {
  if (current.interrupted) return;
  if ('error' in outcome && outcome.error instanceof ReadingInterrupted) {
    current.interrupted = true;
    onUnreadable(current.file.given, interrupted(outcome.error));
    return;
  }
  const folder = await current.folder();
  if ('reading' in outcome) await storePage(folder, outcome.reading);
  current.pages.push(pageVerdict(pageNo, outcome));
  onPage(current.file, pageNo, current.probe.pageCount);
}

async function finish(current: Current, order: ReadingOrder): Promise<void> {
  const { file, probe } = current;
  const folder = await current.folder();
  const judged = verdictOn(current, order.sheets);
  const fields = await fieldsOf(folder, judged.documents, current.pages);
  const { reader, scratch, rendition: mode } = order;
  const { verdicts: attachments, forRendition } = await takeAttachments(reader, file.path, {
    probe,
    folder,
  });
  const place = { reader, folder, scratch, mode, attachments: forRendition };
  const rendition = await makeRendition(current, judged, place);
  const verdict = { ...judged, fields, attachments, rendition };
  await writeVerdict(folder, verdict);
  order.onDone(file, folder, verdict);
}

function interrupted(error: ReadingInterrupted): InputUnreadable {
  return new InputUnreadable('INPUT.FAILED', 'konnte nicht zu Ende gelesen werden', error);
}

/** One thing at a time beside the reading: whoever adds the next waits until the last is done. */
class Line {
  private last: Promise<unknown> = Promise.resolve();

  async add(work: () => Promise<void>): Promise<void> {
    await this.empty();
    this.last = work();
    // The failure is thrown at the next `add` or `empty`, not into the void meanwhile.
    this.last.catch(() => undefined);
  }

  async empty(): Promise<void> {
    await this.last;
  }
}
