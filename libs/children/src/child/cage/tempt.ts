import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Temptation } from './stand-in.protocol.js';

/** Lays out a secret, a port and a socket for a stand-in, and takes them away after the work. */
export async function tempt<R>(work: (at: Temptation) => Promise<R>): Promise<R> {
  const folder = await mkdtemp(join(tmpdir(), 'aktei-cage-'));
  const servers: Server[] = [];
  const listen = async (where: string | number): Promise<Server> => {
    const server = createServer((socket) => socket.on('error', () => undefined).end());
    servers.push(server);
    if (typeof where === 'string') server.listen(where);
    else server.listen(where, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  try {
    const secret = join(folder, 'secret');
    await writeFile(secret, 'x', { mode: 0o600 });
    // Windows has no such sockets in its file system.
    const socket = process.platform === 'win32' ? `\\\\.\\pipe\\${folder}` : join(folder, 'socket');
    await listen(socket);
    const address = (await listen(0)).address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return await work({ secret, outside: join(folder, 'made'), port, socket, parent: process.pid });
  } finally {
    for (const server of servers) server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
