import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Upload } from 'tus-js-client';
import type { Receipt } from '../../api/types.js';
import { deliver, previousOf } from './deliver.js';
import { randomUuid } from '../../api/random-uuid.js';

const bytes = Buffer.from('Ein Brief');
const path = '/api/uploads/1';

describe(deliver.name, () => {
  let server: Server;
  let endpoint: string;
  let asked: string[];
  let committed: Receipt | null;
  let onPatch: (response: ServerResponse) => void;

  beforeEach(async () => {
    asked = [];
    committed = null;
    server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/uploads`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  /** Speaks as much of tus as a sender needs; HEAD claims that everything is here. */
  function answer(request: IncomingMessage, response: ServerResponse): void {
    asked.push(request.method ?? '');
    request.resume().once('end', () => {
      if (request.method === 'PATCH') return onPatch(response);
      const size = { 'upload-offset': bytes.length, 'upload-length': bytes.length };
      if (request.method === 'HEAD') return response.writeHead(200, size).end();
      if (request.method === 'DELETE') return response.writeHead(204).end();
      return response.writeHead(201, { location: path }).end();
    });
  }

  function refuse(status: number, code: string) {
    return (response: ServerResponse) => {
      const problem = { status, code, title: 'Abgelehnt', detail: '', type: '', reference: '' };
      response.writeHead(status).end(JSON.stringify(problem));
    };
  }

  function receipt(clientRef: string): Promise<Receipt> {
    asked.push(clientRef);
    if (committed) return Promise.resolve(committed);
    return Promise.reject(new Error('UPLOAD.NO_RECEIPT'));
  }

  const start = (clientRef: string, previousRef?: string) =>
    deliver({
      file: bytes as unknown as File,
      endpoint,
      headers: {},
      metadata: { filename: 'brief.pdf', stapelId: randomUuid(), clientRef, sealed: 'false' },
      previous: previousRef
        ? {
            uploadUrl: `${endpoint}/1`,
            metadata: { clientRef: previousRef },
            urlStorageKey: 'key',
            size: bytes.length,
            creationTime: '',
            parallelUploadUrls: null,
          }
        : null,
      retryDelays: [0],
      onProgress: () => undefined,
      fetchReceipt: receipt,
    } satisfies Parameters<typeof deliver>[0] & { file: Upload['file'] });

  it('does not take "all bytes here" for received', async () => {
    onPatch = refuse(500, 'INTERNAL.ERROR');
    const clientRef = randomUuid();
    await expect(start(clientRef)).rejects.toThrow('UPLOAD.NO_RECEIPT');
    expect(asked).toEqual(['POST', 'PATCH', 'HEAD', clientRef]);
  });

  it('fetches the receipt that got lost on the way', async () => {
    onPatch = (response) => response.writeHead(204, { 'upload-offset': bytes.length }).end();
    committed = {
      stapelId: 's',
      originalId: 'o',
      clientRef: 'c',
      filename: 'b',
      size: 9,
      sha256: 'ff',
      committedAt: '2026-11-29T10:00:00.000Z',
      duplicateOf: null,
    };
    expect(await start(randomUuid())).toBe(committed);
  });

  it('asks under the reference that the upload was begun with', async () => {
    const before = randomUuid();
    await expect(start(randomUuid(), before)).rejects.toThrow('UPLOAD.NO_RECEIPT');
    expect(asked).toEqual(['HEAD', before]);
  });

  it('tells the words of the server when it refuses for good, and does not ask again', async () => {
    onPatch = refuse(409, 'STAPEL.CLOSED');
    await expect(start(randomUuid())).rejects.toMatchObject({
      problem: { code: 'STAPEL.CLOSED', title: 'Abgelehnt' },
    });
    expect(asked.filter((each) => each !== 'DELETE')).toEqual(['POST', 'PATCH']);
  });
});

describe(previousOf.name, () => {
  const begun = (metadata: Record<string, string>) => ({
    ...{ uploadUrl: '/1', metadata, urlStorageKey: 'key', size: 1, creationTime: '' },
    parallelUploadUrls: null,
  });
  const [old, open, sealed] = [begun({}), begun({ sealed: 'false' }), begun({ sealed: 'true' })];

  it('goes on only under the mark that the upload was begun with', () => {
    expect(previousOf([open, sealed], true)).toBe(sealed);
    expect(previousOf([sealed, open], false)).toBe(open);
    expect(previousOf([open], true)).toBeNull();
    expect(previousOf([sealed], false)).toBeNull();
  });

  it('takes one from before there were marks for an open letter', () => {
    expect(previousOf([old], false)).toBe(old);
    expect(previousOf([old], true)).toBeNull();
  });
});
