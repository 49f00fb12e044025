import { createHash, randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server, type ServerOptions } from '@tus/server';
import { z } from 'zod';
import { RECEIPT_HEADER, type Receipt } from '#libs/intake/contracts';

type Upload = Parameters<NonNullable<ServerOptions['onUploadFinish']>>[1];

const metadataSchema = z.object({
  stapelId: z.uuid(),
  clientRef: z.uuid(),
  filename: z.string(),
  sealed: z.literal('true').optional(),
});

/** A server of the HTTP contract with real tus inside, whose faults a spec can switch on. */
export interface StandIn {
  readonly url: string;
  /** Everything committed, in order. */
  readonly receipts: Receipt[];
  /** Names of files that were said to be sealed. */
  readonly sealed: string[];
  readonly stapel: Map<string, 'open' | 'closed'>;
  /** Stapel by the key that they were asked for under. */
  readonly keys: Map<string, string>;
  /**
   * `lie`: receipts name another hash. `lose`: commits, but the answer has no receipt. `mute`: opens a
   * Stapel and does not answer.
   */
  fault: 'none' | 'lie' | 'lose' | 'mute' | 'down';
  close(): Promise<void>;
}

/** Starts it with its uploads in that folder. */
export async function startStandIn(directory: string): Promise<StandIn> {
  const state: StandIn = {
    url: '',
    receipts: [],
    sealed: [],
    stapel: new Map(),
    keys: new Map(),
    fault: 'none',
    close: () => Promise.resolve(),
  };
  const tus = new Server({
    path: '/api/uploads',
    datastore: new FileStore({ directory }),
    relativeLocation: true,
    namingFunction: () => randomUUID(),
    onUploadFinish: (_, upload) => commit(state, directory, upload),
  });
  const http = createServer((request, response) => {
    if (state.fault === 'down') {
      response.writeHead(503).end();
    } else if (request.url?.startsWith('/api/uploads')) {
      void tus.handle(request, response);
    } else answer(state, request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = async (): Promise<void> => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  };
  return Object.assign(state, { url: `http://127.0.0.1:${port}`, close });
}

async function commit(state: StandIn, directory: string, { id, metadata }: Upload) {
  const { stapelId, clientRef, filename, sealed } = metadataSchema.parse(metadata);
  if (sealed) state.sealed.push(filename);
  if (state.stapel.get(stapelId) !== 'open') throw refusal(409, 'STAPEL.CLOSED');
  const known = state.receipts.find((receipt) => receipt.clientRef === clientRef);
  const bytes = await readFile(join(directory, id));
  const receipt = known ?? receiptFor({ stapelId, clientRef, filename }, bytes, state.fault);
  if (!known) state.receipts.push(receipt);
  await rm(join(directory, id));
  if (state.fault === 'lose') return {};
  const text = Buffer.from(JSON.stringify(receipt)).toString('base64url');
  return { headers: { [RECEIPT_HEADER]: text } };
}

function receiptFor(
  names: Pick<Receipt, 'stapelId' | 'clientRef' | 'filename'>,
  bytes: Buffer,
  fault: StandIn['fault'],
): Receipt {
  const truth = createHash('sha256').update(bytes).digest('hex');
  return {
    ...names,
    originalId: randomUUID(),
    size: bytes.length,
    sha256: fault === 'lie' ? '0'.repeat(64) : truth,
    committedAt: new Date().toISOString(),
    duplicateOf: null,
  };
}

function answer(state: StandIn, request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  const path = request.url ?? '';
  const send = (status: number, body: object): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  if (path === '/api/stapel') {
    const key = String(request.headers['idempotency-key'] ?? randomUUID());
    const id = state.keys.get(key) ?? randomUUID();
    state.keys.set(key, id);
    if (!state.stapel.has(id)) state.stapel.set(id, 'open');
    if (state.fault === 'mute') response.destroy();
    else send(201, { id });
  } else if (path.endsWith('/close')) {
    state.stapel.set(path.split('/')[3] ?? '', 'closed');
    send(200, {});
  } else {
    const found = state.receipts.find(({ clientRef }) => path.endsWith(clientRef));
    if (found) send(200, found);
    else send(404, { code: 'UPLOAD.NO_RECEIPT', detail: 'Keine Quittung' });
  }
}

function refusal(status: number, code: string) {
  return Object.assign(new Error(code), {
    status_code: status,
    body: JSON.stringify({ code, detail: 'Abgelehnt.' }),
  });
}
