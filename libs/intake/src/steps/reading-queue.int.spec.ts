import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { exec, sql } from '#libs/platform';
import { readPage } from '../jobs.js';
import { ReadingQueue } from './reading-queue.js';
import { station, StapelHouse } from '../testing/stapel-house.js';

describe(ReadingQueue.name, () => {
  let house: StapelHouse;

  beforeAll(async () => {
    house = await StapelHouse.open();
  });
  afterAll(() => house.close());
  afterEach(() =>
    house.db.run(async (ctx) => {
      await exec(ctx, sql`update intake.page set state = 'failed', error_code = 'TEST'`);
    }),
  );

  const placesOf = async (originalId: string): Promise<number[]> => {
    const line = await house.line(readPage.name);
    return line.flatMap((job, place) => (job.originalId === originalId ? [place] : []));
  };

  it('reads three pages that come after a thousand within the next six', async () => {
    const large = await house.inLine(await house.newStapel(), 1000, station);
    const small = await house.inLine(await house.newStapel(), 3, station);
    expect(Math.max(...(await placesOf(small.id)))).toBeLessThan(6);
    expect(await placesOf(large.id)).toHaveLength(1000);
  });

  it('prefers a letter of a person to the batch of a station', async () => {
    await house.inLine(await house.newStapel(), 50, station);
    const letter = await house.inLine(await house.newStapel(), 2);
    expect(await placesOf(letter.id)).toEqual([0, 1]);
  });

  it('takes the next pages of a letter first when somebody opens it', async () => {
    const early = await house.inLine(await house.newStapel(), 30, station);
    const opened = await house.inLine(await house.newStapel(), 30, station);
    await house.db.run((ctx) => house.get(ReadingQueue).hasten(ctx, opened.id));
    const line = await house.line(readPage.name);
    expect(line.slice(0, 20).map(({ pageNo }) => pageNo)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(line.slice(0, 20).every(({ originalId }) => originalId === opened.id)).toBe(true);
    expect(await placesOf(early.id)).toHaveLength(30);
  });

  it('does not put a page in line twice', async () => {
    const { id } = await house.inLine(await house.newStapel(), 5, station);
    await house.db.run(async (ctx) => {
      await house.get(ReadingQueue).restore(ctx, await house.original(ctx, id));
    });
    expect(await placesOf(id)).toHaveLength(5);
  });
});
