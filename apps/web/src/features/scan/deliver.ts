import { DetailedError, Upload, type HttpResponse, type PreviousUpload } from 'tus-js-client';
import { codes } from '../../api/codes.js';
import { ApiProblem, toApiProblem } from '../../api/problem.js';
import type { Receipt } from '../../api/types.js';
import { readReceipt } from './receipt.js';

const CHUNK_BYTES = 8 * 1024 * 1024;

/** A file on its way and how to ask what became of it. */
export interface Delivery {
  file: File;
  endpoint: string;
  headers: Record<string, string>;
  metadata: { filename: string; stapelId: string; clientRef: string; sealed: 'true' | 'false' };
  /** What the browser remembers of an upload of this file that broke off. */
  previous: PreviousUpload | null;
  retryDelays: number[];
  onProgress: (sent: number) => void;
  /** @throws ApiProblem UPLOAD.NO_RECEIPT when the server has committed nothing under it */
  fetchReceipt: (clientRef: string) => Promise<Receipt>;
}

/**
 * The upload of a file to go on with. The server keeps the mark that an upload was begun with, so that one
 * under another mark begins anew: a sealed letter must not come in as an open one.
 */
export function previousOf(
  begun: readonly PreviousUpload[],
  sealed: boolean,
): PreviousUpload | null {
  return begun.find(({ metadata }) => (metadata['sealed'] === 'true') === sealed) ?? null;
}

/**
 * Sends a file and answers the receipt. All bytes on the server are not enough: without a receipt
 * nothing was received.
 *
 * @throws ApiProblem
 */
export async function deliver(delivery: Delivery): Promise<Receipt> {
  // The reference of the upload that goes on, or else nobody would find its receipt.
  const clientRef = delivery.previous?.metadata['clientRef'] ?? delivery.metadata.clientRef;
  const answer = await send({ ...delivery, metadata: { ...delivery.metadata, clientRef } });
  const receipt = readReceipt(answer.getHeader('Upload-Receipt'));
  return receipt ?? delivery.fetchReceipt(clientRef);
}

function send(delivery: Delivery): Promise<HttpResponse> {
  const { file, endpoint, headers, metadata, previous, retryDelays, onProgress } = delivery;
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint,
      chunkSize: CHUNK_BYTES,
      retryDelays,
      removeFingerprintOnSuccess: true,
      headers,
      metadata,
      onProgress,
      onShouldRetry: ({ originalResponse }) => isTransient(originalResponse),
      onError: (cause) => {
        const problem = problemOf(cause);
        const isOver = problem.code.startsWith(codes.ofStapel);
        void (isOver ? forget(upload) : Promise.resolve()).then(() => reject(problem));
      },
      onSuccess: ({ lastResponse }) => resolve(lastResponse),
    });
    if (previous) upload.resumeFromPreviousUpload(previous);
    upload.start();
  });
}

/** A Stapel that takes nothing more will not take this upload later either. */
function forget(upload: Upload): Promise<void> {
  return upload.abort(true).catch((cause: unknown) => console.warn('upload not given up', cause));
}

/** 423: everything is there, but could not be committed yet. */
function isTransient(response: HttpResponse | null): boolean {
  const status = response?.getStatus() ?? 0;
  if (status === 0 || status === 423 || status >= 500) return true;
  const lost: readonly string[] = [codes.offsetConflict, codes.uploadInterrupted];
  return lost.includes(problemIn(response)?.code ?? '');
}

function problemOf(cause: unknown): ApiProblem {
  const response = cause instanceof DetailedError ? cause.originalResponse : null;
  return problemIn(response) ?? toApiProblem(null, response?.getStatus() ?? 0);
}

function problemIn(response: HttpResponse | null): ApiProblem | null {
  if (!response) return null;
  try {
    return toApiProblem(JSON.parse(response.getBody()), response.getStatus());
  } catch {
    return null;
  }
}
