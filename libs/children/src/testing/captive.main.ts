import { readFileSync, writeFileSync } from 'node:fs';
import koffi from 'koffi';
import { serveRequests } from '../child/serve-requests.js';
import type { Temptation } from '../child/cage/stand-in.protocol.js';

/**
 * A decoder that a file has taken over by its native code: asks the C library, past everything that
 * Node may forbid, for what the stand-in asks of Node. Linux only.
 */
const c = koffi.load(null);
const open = c.func('int open(const char *path, int flags, int mode)');
const socket = c.func('int socket(int domain, int type, int protocol)');
const connect = c.func('int connect(int fd, const uint8_t *address, int bytes)');
const kill = c.func('int kill(int pid, int signal)');

const [READ, CREATE] = [0, 0o101];
const [UNIX, INET, STREAM] = [1, 2, 1];

function inet(port: number): Buffer {
  const address = Buffer.alloc(16);
  address.writeUInt16LE(INET, 0);
  address.writeUInt16BE(port, 2);
  address.set([127, 0, 0, 1], 4);
  return address;
}

function unix(path: string): Buffer {
  const address = Buffer.alloc(110);
  address.writeUInt16LE(UNIX, 0);
  address.write(path, 2);
  return address;
}

const reach = (domain: number, address: Buffer): number =>
  connect(socket(domain, STREAM, 0), address, address.length);

const attempts: Readonly<Record<string, (at: Temptation) => number>> = {
  'read-secret': ({ secret }) => open(secret, READ, 0),
  'write-outside': ({ outside }) => open(outside, CREATE, 0o600),
  'look-at-parent': ({ parent }) => open(`/proc/${parent}/environ`, READ, 0),
  'signal-parent': ({ parent }) => kill(parent, 0),
  'connect-tcp': ({ port }) => reach(INET, inet(port)),
  'connect-socket': ({ socket: path }) => reach(UNIX, unix(path)),
};

const deeds: Readonly<Record<string, (input: string, output: string) => unknown>> = {
  read: (input) => readFileSync(input, 'utf8'),
  'write to input': (input) => writeFileSync(input, 'forged'),
  'write natively to input': (input) => open(input, 1, 0) >= 0,
  'write to code': () => open(import.meta.filename, 1, 0) >= 0,
  copy: (input, output) => writeFileSync(output, readFileSync(input)),
  environment: () => Object.keys(process.env).sort(),
};

serveRequests(async (request: string | Temptation, { input = '', output = '' }) => {
  if (typeof request !== 'string') {
    return Object.keys(attempts).filter((deed) => (attempts[deed]?.(request) ?? -1) >= 0);
  }
  try {
    return deeds[request]?.(input, output) ?? null;
  } catch (error) {
    return String(error);
  }
});
