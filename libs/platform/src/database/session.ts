import pg from 'pg';

/** How one connection past the pool is opened. */
export type SessionOptions = pg.ClientConfig & { readonly connectionString: string };

/**
 * A connection past the pool, not opened yet. The only place where one is made: a server that dies makes its
 * client emit `error`, and without a listener that ends the process, in the supervisor the whole
 * installation. What waits on the connection fails all the same.
 */
export function newSession(options: SessionOptions): pg.Client {
  const client = new pg.Client(options);
  client.on('error', () => undefined);
  return client;
}

/** Work on a connection past the pool; it is closed whatever becomes of the work. */
export async function inSession<T>(
  options: SessionOptions,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = newSession(options);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
