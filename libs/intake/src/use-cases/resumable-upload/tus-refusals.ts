import { ERRORS, Server } from '@tus/server';
import type { AkteiError } from '#libs/kernel';
import { InternalError, problemSchema, retryAfterOf } from '#libs/platform';
import { BlobTooLarge } from '#libs/storage';
import * as errors from '../../contracts/errors.js';

type PlainError = new () => AkteiError;

/** What the tus server throws, as the error people know it by. */
const errorOf = new Map<unknown, PlainError>([
  [ERRORS.FILE_NOT_FOUND, errors.UploadNotFound],
  [ERRORS.FILE_NO_LONGER_EXISTS, errors.UploadNotFound],
  [ERRORS.INVALID_OFFSET, errors.UploadOffsetConflict],
  [ERRORS.ERR_SIZE_EXCEEDED, errors.UploadSizeExceeded],
  [ERRORS.MISSING_OFFSET, errors.UploadHeadersInvalid],
  [ERRORS.INVALID_CONTENT_TYPE, errors.UploadHeadersInvalid],
  [ERRORS.INVALID_LENGTH, errors.UploadHeadersInvalid],
  [ERRORS.INVALID_METADATA, errors.UploadHeadersInvalid],
  [ERRORS.ABORTED, errors.UploadInterrupted],
  [ERRORS.ERR_LOCK_TIMEOUT, errors.UploadBusy],
  [ERRORS.UNSUPPORTED_CONCATENATION_EXTENSION, errors.UploadUnsupported],
  [ERRORS.UNSUPPORTED_CREATION_DEFER_LENGTH_EXTENSION, errors.UploadUnsupported],
]);

/** What the tus server answers by itself, without throwing. */
function errorOfAnswer(status: number, body: string): PlainError {
  if (status === 412 || body.includes('tus-resumable')) return errors.ProtocolVersionUnknown;
  if (status === 400) return errors.UploadHeadersInvalid;
  return status === 404 ? errors.UploadNotFound : InternalError;
}

/** The error of ours behind whatever came out of the tus server; what is unknown stays as it is. */
export function translateRefusal(error: unknown, maxBytes: number): unknown {
  if (error === ERRORS.ERR_MAX_SIZE_EXCEEDED) return new BlobTooLarge(maxBytes);
  const Known = errorOf.get(error);
  return Known ? new Known() : error;
}

/** Makes the answer to a refusal of the protocol that did not come from a throw. */
type RefusalWriter = (error: AkteiError) => { status_code: number; body: string };

/** The tus server, whose every refusal is one of our problem documents. */
export class GermanTusServer extends Server {
  constructor(
    options: ConstructorParameters<typeof Server>[0],
    private readonly refusal: RefusalWriter,
  ) {
    super(options);
  }

  override write(
    context: Parameters<Server['write']>[0],
    headers: Headers,
    status: number,
    body = '',
  ): ReturnType<Server['write']> {
    if (status < 400) return super.write(context, headers, status, body);
    headers.set('content-type', 'application/problem+json');
    if (body.startsWith('{')) return super.write(context, later(headers, body), status, body);
    const Refused = errorOfAnswer(status, body);
    const own = this.refusal(new Refused());
    return super.write(context, later(headers, own.body), own.status_code, own.body);
  }
}

/** Says when to come again where the problem does. */
function later(headers: Headers, body: string): Headers {
  const problem = problemSchema.safeParse(JSON.parse(body));
  const seconds = problem.success ? retryAfterOf(problem.data) : null;
  if (seconds !== null) headers.set('retry-after', seconds);
  return headers;
}
