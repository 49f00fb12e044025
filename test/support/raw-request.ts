import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What came back, as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly bytes: number;
}

/** A request as it is written here, by a client that does next to nothing itself. */
export function sendRaw(options: {
  port: number;
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: Buffer;
}): Promise<RawAnswer> {
  const { body, port, method, path } = options;
  const length = body ? { 'content-length': String(body.length) } : {};
  const headers = { ...options.headers, ...length };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const { statusCode: status = 0 } = answer;
      const type = answer.headers['content-type'] ?? '';
      buffer(answer).then(({ length: bytes }) => resolve({ status, type, bytes }), reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
