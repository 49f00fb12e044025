import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { S3Config } from '../contracts/storage-settings.js';

/** An object in one of its versions. */
interface Version {
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * A bucket in memory that keeps versions and writes down what it is asked, for specs of the order of
 * requests; the real servers are asked by `test/conformance`.
 */
export class ObjectServer {
  /** Method and key of each request, in their order. */
  readonly asked: string[] = [];
  private readonly objects = new Map<string, Version[]>();

  private constructor(private readonly server: Server) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void this.answer(request, response);
    });
  }

  static async start(): Promise<ObjectServer> {
    const server = createServer();
    const started = new ObjectServer(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return started;
  }

  get config(): S3Config {
    const address = this.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const keys = { accessKey: 'test', secretKey: 'test-secret' };
    const where = { endpoint: '127.0.0.1', port, useSSL: false };
    return { ...where, ...keys, bucket: 'aktei', region: 'us-east-1' };
  }

  /** Keys of which any version is left, marks of deletion apart. */
  get keys(): string[] {
    return [...this.objects].flatMap(([key, versions]) => (versions.length > 0 ? [key] : []));
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const key = decodeURIComponent(pathname.replace('/aktei/', ''));
    this.asked.push(`${method} ${key}`);
    const bytes = await buffer(request);
    if (method === 'PUT') return this.write(key, bytes, response);
    if (method === 'DELETE') return this.remove(key, searchParams.get('versionId'), response);
    const last = this.objects.get(key)?.at(-1);
    if (!last || last.bytes.length === 0 || searchParams.has('object-lock')) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { ...headersOf(last), 'content-length': last.bytes.length });
    response.end(method === 'HEAD' ? undefined : last.bytes);
  }

  private write(key: string, bytes: Buffer, response: ServerResponse): void {
    const version = { id: randomUUID(), bytes };
    this.objects.set(key, [...(this.objects.get(key) ?? []), version]);
    response.writeHead(200, headersOf(version)).end();
  }

  /** Without a version its place is taken by a mark, which is an object without bytes here. */
  private remove(key: string, id: string | null, response: ServerResponse): void {
    const versions = this.objects.get(key) ?? [];
    const mark = { id: randomUUID(), bytes: Buffer.alloc(0) };
    const left = id === null ? [...versions, mark] : versions.filter((each) => each.id !== id);
    this.objects.set(key, left);
    response.writeHead(204).end();
  }
}

function headersOf({ id, bytes }: Version): Record<string, string> {
  return {
    etag: `"${createHash('md5').update(bytes).digest('hex')}"`,
    'last-modified': new Date(0).toUTCString(),
    'x-amz-version-id': id,
  };
}
