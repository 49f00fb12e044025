import { tmpdir } from 'node:os';
import { DisposableChild } from '#libs/children';
import { inTermsOfPages } from '../child/child-verdict.js';
import type { Probe } from '../format/probe-result.js';
import { defaultLimits, type DecoderLimits } from '../page/limits.js';
import type { QuarterTurn } from '../page/page-reading.js';
import { PageUnreadable, ReadingInterrupted } from '../page/reading-failure.js';
import type {
  Attachment,
  DecodedPage,
  DecoderAnswer,
  DecoderRequest,
  DecoderTask,
  ImagePage,
  RenditionImage,
} from './protocol.js';

/** Runs decoders of foreign bytes in one disposable child at a time, one request after the other. */
export class Decoder {
  private readonly child: DisposableChild<DecoderRequest, DecoderAnswer>;
  private queue: Promise<unknown> = Promise.resolve();

  /** @param folder where originals are handed to the child; best in the file system they lie in */
  constructor(
    private readonly limits: DecoderLimits = defaultLimits,
    folder = tmpdir(),
  ) {
    this.child = new DisposableChild({
      main: new URL('./decoder.main.js', import.meta.url),
      nodeOptions: ['--max-old-space-size=512', '--disable-warning=ExperimentalWarning'],
      environment: { VIPS_WARNING: '0', UV_THREADPOOL_SIZE: '2' },
      addons: true,
      hatchIn: folder,
      mostRequests: 200,
    });
  }

  /**
   * Never throws for bad bytes: what cannot be parsed is `stored-only` with a flag.
   *
   * @throws ReadingInterrupted
   */
  async probe(path: string): Promise<Probe> {
    try {
      return await this.ask<Probe>({ task: 'probe' }, path);
    } catch (error) {
      if (!(error instanceof PageUnreadable)) throw error;
      return {
        format: 'unknown',
        mime: 'application/octet-stream',
        pageCount: 0,
        verdict: 'stored-only',
        flags: [error.code],
      };
    }
  }

  /** @throws PageUnreadable, ReadingInterrupted */
  page(path: string, pageNo: number): Promise<DecodedPage> {
    return this.ask({ task: 'page', pageNo }, path);
  }

  /** @throws PageUnreadable, ReadingInterrupted */
  image(path: string, pageNo: number): Promise<RenditionImage> {
    return this.ask({ task: 'image', pageNo }, path);
  }

  /**
   * The files inside a PDF, e-invoices among them, or a mail; none for other formats.
   *
   * @throws PageUnreadable, ReadingInterrupted
   */
  attachments(path: string): Promise<readonly Attachment[]> {
    return this.ask({ task: 'attachments' }, path);
  }

  /**
   * The same page turned otherwise, `turned` clockwise from how it came.
   *
   * @throws PageUnreadable, ReadingInterrupted
   */
  turn(page: ImagePage, turned: QuarterTurn): Promise<ImagePage> {
    return this.ask({ task: 'turn', page, turned });
  }

  /** Ends the child and with it what it was at; the decoder may be used again. */
  close(): void {
    this.child.end();
  }

  private ask<T>(task: DecoderTask, input?: string): Promise<T> {
    const answer = this.queue.then(() => this.run<T>(task, input));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private async run<T>(task: DecoderTask, input?: string): Promise<T> {
    const { limits } = this;
    const files = input === undefined ? {} : { input };
    const answer = await inTermsOfPages(this.child.ask({ ...task, limits }, limits, files));
    if ('unavailable' in answer) throw new ReadingInterrupted(`cannot open: ${answer.unavailable}`);
    if ('result' in answer) return answer.result as T;
    // Bytes that a library choked on may have left it in any state.
    this.child.end();
    throw new PageUnreadable(answer.failure, answer.detail);
  }
}
