import { plainLine } from './pdf-syntax.js';
import type { RenditionPage } from './rendition-source.js';
import type { XmpEvent } from './xmp.js';

/** Collects what was done to which pages, in the order in which it first happened. */
export class PageHistory {
  private readonly done = new Map<string, { event: XmpEvent; pages: number[] }>();

  constructor(private readonly producer: string) {}

  /** Notes engine and turn of a page that is shown. */
  shown({ pageNo, work, engine, model, engineVersion }: RenditionPage): void {
    const turn = work?.turned ?? 0;
    if (turn !== 0) this.edited(pageNo, `turned ${turn} degrees clockwise`);
    if (!engine) return;
    const agent = plainLine(`${engine} ${engineVersion ?? ''}`);
    const by = model ? `text recognised with model ${plainLine(model)}` : 'text taken over';
    this.add(pageNo, { action: 'converted', agent, parameters: by });
  }

  /** Notes anything else by its words, such as `left out`. */
  edited(pageNo: number, parameters: string): void {
    this.add(pageNo, { action: 'edited', agent: this.producer, parameters });
  }

  /** All of it, pages as ranges. */
  events(): XmpEvent[] {
    const created: XmpEvent = {
      action: 'created',
      agent: this.producer,
      parameters: 'searchable rendition of an original that is kept beside it',
    };
    const rest = [...this.done.values()].map(({ event, pages }) => ({
      ...event,
      parameters: `${event.parameters}: page ${ranges(pages)}`,
    }));
    return [created, ...rest];
  }

  private add(pageNo: number, event: XmpEvent): void {
    const key = JSON.stringify(event);
    const known = this.done.get(key);
    if (known) known.pages.push(pageNo);
    else this.done.set(key, { event, pages: [pageNo] });
  }
}

/** Ascending numbers in short, as in `1-3, 7`. */
function ranges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
