import { createReadStream } from 'node:fs';
import { DetailedError, Upload, type HttpResponse } from 'tus-js-client';
import { receiptSchema, RECEIPT_HEADER, type Receipt } from '#libs/intake/contracts';
import { ReceiptMismatch, ServerUnreachable } from './errors.js';
import { toError, type ServerClient } from './server-client.js';

/** Bytes sent between two acknowledged offsets. */
const CHUNK_BYTES = 16 * 1024 * 1024;

/** Milliseconds before each further try of one request. */
const RETRY_DELAYS = [500, 1_000, 3_000];

/** Bytes on this machine on their way to the server; `sha256` was computed here. */
export interface Outgoing {
  readonly path: string;
  readonly filename: string;
  readonly size: number;
  readonly sha256: string;
  readonly clientRef: string;
  readonly stapelId: string;
  /** Only the outside of an unopened envelope was scanned. */
  readonly sealed: boolean;
  /** Where an interrupted upload goes on. */
  readonly uploadUrl?: string | undefined;
}

/**
 * Sends an original and answers the server's receipt for exactly these bytes.
 *
 * @throws ServerUnreachable, ServerRefused, ReceiptMismatch
 */
export async function sendOriginal(
  server: ServerClient,
  original: Outgoing,
  onUploadUrl: (url: string) => void = () => undefined,
): Promise<Receipt> {
  const receipt =
    (await upload(server, original, onUploadUrl)) ?? (await server.receipt(original.clientRef));
  if (receipt) return checked(receipt, original);
  // All bytes had arrived, but the commit failed: an upload that was begun anew triggers it again.
  const again = await upload(server, { ...original, uploadUrl: undefined }, onUploadUrl);
  if (!again) throw new ServerUnreachable('no receipt');
  return checked(again, original);
}

/** @throws ReceiptMismatch unless hash, size and reference are those of the original */
export function checked(
  receipt: Receipt,
  original: Pick<Outgoing, 'sha256' | 'size' | 'clientRef'>,
): Receipt {
  const { sha256, size, clientRef } = original;
  const same =
    receipt.sha256 === sha256 && receipt.size === size && receipt.clientRef === clientRef;
  if (!same) throw new ReceiptMismatch();
  return receipt;
}

function upload(
  server: ServerClient,
  original: Outgoing,
  onUploadUrl: (url: string) => void,
): Promise<Receipt | null> {
  const { filename, stapelId, clientRef, sha256, sealed } = original;
  const source = createReadStream(original.path);
  return new Promise<Receipt | null>((resolve, reject) => {
    const task = new Upload(source, {
      endpoint: server.uploadEndpoint,
      uploadUrl: original.uploadUrl ?? null,
      headers: server.headers,
      metadata: { filename, stapelId, clientRef, sha256, ...(sealed && { sealed: 'true' }) },
      uploadSize: original.size,
      chunkSize: CHUNK_BYTES,
      retryDelays: RETRY_DELAYS,
      storeFingerprintForResuming: false,
      onShouldRetry: ({ originalResponse }) => isTransient(originalResponse),
      onUploadUrlAvailable: () => {
        if (task.url) onUploadUrl(task.url);
      },
      onSuccess: ({ lastResponse }) => resolve(receiptOf(lastResponse)),
      onError: (error) => reject(translate(error)),
    });
    task.start();
  }).finally(() => source.destroy());
}

function receiptOf(response: HttpResponse): Receipt | null {
  const header = response.getHeader(RECEIPT_HEADER);
  if (!header) return null;
  return receiptSchema.parse(JSON.parse(Buffer.from(header, 'base64url').toString('utf8')));
}

function translate(error: Error): Error {
  if (!(error instanceof DetailedError) || !error.originalResponse) {
    return new ServerUnreachable(error);
  }
  return toError(error.originalResponse.getStatus(), error.originalResponse.getBody());
}

/** 423: the server still holds the lock of a connection that has just broken. */
function isTransient(response: HttpResponse | null): boolean {
  const status = response?.getStatus() ?? 0;
  return status === 0 || status === 423 || status >= 500;
}
