import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { clientOf } from '../database/query.js';

/**
 * How often work on a pool that nobody else uses waited for the database before it sent more.
 *
 * @param work makes use of one connection; the pool has that one open already
 */
export async function waitsOf(
  dataSource: DataSource,
  work: () => Promise<unknown>,
): Promise<number> {
  const runner = dataSource.createQueryRunner();
  const client = await clientOf(runner);
  await runner.release();
  if (!hasSocket(client)) throw new Error('the pool has connections of another kind');
  const { stream } = client.connection;
  let count = 0;
  let answered = false;
  const write = stream.write.bind(stream);
  stream.write = (...sent: unknown[]) => {
    if (answered) count += 1;
    answered = false;
    return Boolean(Reflect.apply(write, stream, sent));
  };
  const answer = () => (answered = true);
  stream.on('data', answer);
  try {
    await work();
    return count + 1;
  } finally {
    stream.off('data', answer);
    stream.write = write;
  }
}

function hasSocket(client: object): client is Pick<pg.Client, 'connection'> {
  return 'connection' in client;
}
