import { serveRequests } from '#libs/children';
import { cutText, errorCode } from '#libs/kernel';
import { mayBeText, sniff } from '../format/sniff.js';
import { PageUnreadable } from '../page/reading-failure.js';
import { probeText, readText } from '../texts/index.js';
import { attachmentsOf } from './attachments.js';
import { readPicturePage } from './files/picture-page.js';
import { readFileHead } from './files/read-file-head.js';
import { readPdfPage } from './pdf/read-pdf-page.js';
import { probe } from './probe.js';
import type { DecoderAnswer, DecoderRequest, DecoderResult } from './protocol.js';
import { turnImagePage } from './raster/image-page.js';
import { pdfRenditionImage } from './rendition-image/pdf-rendition-image.js';
import { pictureRenditionImage } from './rendition-image/picture-rendition-image.js';

/**
 * The disposable child that touches foreign bytes. It holds no credentials and no connection; its
 * parent kills it when it takes too long or too much, and starts another.
 */
async function work(request: DecoderRequest, path: string): Promise<DecoderResult> {
  const { limits } = request;
  if (request.task === 'turn') return turnImagePage(request.page, request.turned);
  if (request.task === 'probe') return probe(path, limits);
  const head = await readFileHead(path);
  const format = sniff(head);
  const pdf = format === 'pdf';
  if (request.task === 'attachments') return attachmentsOf(path, { head, format, limits });
  const { pageNo } = request;
  if (request.task === 'page') {
    if (mayBeText(head, format) && (await probeText(path, head, limits))) {
      const read = await readText(path, limits);
      return { kind: 'extracted', ...read, widthPx: 0, heightPx: 0, codes: [] };
    }
    if (pdf) return readPdfPage(path, pageNo, limits);
    return readPicturePage(path, format, { pageNo, limits });
  }
  return pdf
    ? pdfRenditionImage(path, pageNo, limits)
    : pictureRenditionImage(path, format, { pageNo, limits });
}

/** The machine did not give us the bytes; that says nothing about them. */
const UNAVAILABLE = new Set(['ENOENT', 'EACCES', 'EIO', 'EMFILE', 'ENFILE', 'ENOMEM']);

function toFailure(error: unknown): DecoderAnswer {
  const systemCode = errorCode(error);
  if (systemCode && UNAVAILABLE.has(systemCode)) return { unavailable: systemCode };
  const failure = error instanceof PageUnreadable ? error.code : 'ORIGINAL.DAMAGED';
  return { failure, detail: cutText(String(error), 500) };
}

serveRequests((request: DecoderRequest, { input = '' }): Promise<DecoderAnswer> =>
  work(request, input)
    .then((result) => ({ result }))
    .catch(toFailure),
);
