import { errorCode } from '#libs/kernel';
import { PageUnreadable } from '../domain/flags.js';
import { sniff } from '../domain/sniff.js';
import { readFileHead } from './read-file-head.js';
import { readPdfPage, renderPdfPage } from './pdf.js';
import { probe } from './probe.js';
import type { DecoderAnswer, DecoderRequest } from './protocol.js';
import { openPage, toImagePage, toRenditionImage } from './raster.js';

/**
 * The disposable child that touches foreign bytes. It holds no credentials and no connection; its
 * parent kills it when it takes too long or too much, and starts another.
 */
async function work(request: DecoderRequest) {
  const { path, limits } = request;
  if (request.task === 'probe') return probe(path, limits);
  const { pageNo } = request;
  const pdf = sniff(await readFileHead(path)) === 'pdf';
  if (request.task === 'page') {
    return pdf ? readPdfPage(path, pageNo, limits) : toImagePage(openPage(path, pageNo, limits));
  }
  return pdf
    ? renderPdfPage(path, pageNo, limits)
    : toRenditionImage(openPage(path, pageNo, limits));
}

/** The machine did not give us the bytes; that says nothing about them. */
const UNAVAILABLE = new Set(['ENOENT', 'EACCES', 'EIO', 'EMFILE', 'ENFILE', 'ENOMEM']);

function toFailure(id: number, error: unknown): DecoderAnswer {
  const systemCode = errorCode(error);
  if (systemCode && UNAVAILABLE.has(systemCode)) return { id, unavailable: systemCode };
  const failure = error instanceof PageUnreadable ? error.code : 'ORIGINAL.DAMAGED';
  return { id, failure, detail: String(error).slice(0, 500) };
}

process.on('message', (request: DecoderRequest) => {
  work(request)
    .then((result): DecoderAnswer => ({ id: request.id, result }))
    .catch((error: unknown) => toFailure(request.id, error))
    .then((answer) => process.send?.(answer))
    .catch(() => process.exit(1));
});
process.on('disconnect', () => process.exit(0));
