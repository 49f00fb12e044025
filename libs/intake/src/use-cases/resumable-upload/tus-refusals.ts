import { ERRORS, Server } from '@tus/server';
import { AkteiError } from '#libs/kernel';
import type { ErrorCode } from '#libs/platform';

/** What the tus server throws, under the code people know it by. */
const codeOfError = new Map<unknown, ErrorCode>([
  [ERRORS.FILE_NOT_FOUND, 'UPLOAD.NOT_FOUND'],
  [ERRORS.FILE_NO_LONGER_EXISTS, 'UPLOAD.NOT_FOUND'],
  [ERRORS.INVALID_OFFSET, 'UPLOAD.OFFSET_CONFLICT'],
  [ERRORS.ERR_SIZE_EXCEEDED, 'UPLOAD.SIZE_EXCEEDED'],
  [ERRORS.ERR_MAX_SIZE_EXCEEDED, 'STORAGE.TOO_LARGE'],
  [ERRORS.MISSING_OFFSET, 'UPLOAD.HEADERS_INVALID'],
  [ERRORS.INVALID_CONTENT_TYPE, 'UPLOAD.HEADERS_INVALID'],
  [ERRORS.INVALID_LENGTH, 'UPLOAD.HEADERS_INVALID'],
  [ERRORS.INVALID_METADATA, 'UPLOAD.HEADERS_INVALID'],
  [ERRORS.ABORTED, 'UPLOAD.INTERRUPTED'],
  [ERRORS.ERR_LOCK_TIMEOUT, 'UPLOAD.BUSY'],
  [ERRORS.UNSUPPORTED_CONCATENATION_EXTENSION, 'UPLOAD.UNSUPPORTED'],
  [ERRORS.UNSUPPORTED_CREATION_DEFER_LENGTH_EXTENSION, 'UPLOAD.UNSUPPORTED'],
]);

/** What the tus server answers by itself, without throwing. */
function codeOfAnswer(status: number, body: string): ErrorCode {
  if (status === 412 || body.includes('tus-resumable')) return 'UPLOAD.PROTOCOL_VERSION';
  if (status === 400) return 'UPLOAD.HEADERS_INVALID';
  return status === 404 ? 'UPLOAD.NOT_FOUND' : 'INTERNAL.ERROR';
}

/** The error of ours behind whatever came out of the tus server; what is unknown stays as it is. */
export function translateRefusal(error: unknown, maxBytes: number): unknown {
  const code = codeOfError.get(error);
  if (!code) return error;
  if (code !== 'STORAGE.TOO_LARGE') return new AkteiError(code);
  return new AkteiError(code, { maxMegabytes: Math.floor(maxBytes / 1_000_000) });
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
    if (body.startsWith('{')) return super.write(context, headers, status, body);
    const own = this.refusal(new AkteiError(codeOfAnswer(status, body)));
    return super.write(context, headers, own.status_code, own.body);
  }
}
