import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { TcpLine } from '../testing/tcp-line.js';
import { inSession, newSession } from './session.js';

describe(inSession.name, () => {
  let db: TestDatabase;
  let line: TcpLine;

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [] });
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    line = await TcpLine.to(db.ownerUrl);
  });
  afterEach(() => line.close());

  it('fails the statement that waits when the server dies, and closes', async () => {
    const waiting = inSession({ connectionString: line.url }, async (client) => {
      const answer = client.query('select pg_sleep(60)');
      line.cut();
      return answer;
    });
    await expect(waiting).rejects.toThrow(/terminated|ECONNRESET/);
  });

  it('lets the process live when the server dies while nothing is asked', async () => {
    const client = newSession({ connectionString: line.url });
    await client.connect();
    // Not by once() of events, which would listen to errors as well.
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    line.cut();
    await ended;
    await expect(client.query('select 1')).rejects.toThrow();
  });
});
