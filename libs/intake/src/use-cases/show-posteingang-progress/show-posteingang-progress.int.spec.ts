import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { readPage } from '../../jobs.js';
import { body } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { ShowPosteingangProgressQuery } from './show-posteingang-progress.query.js';

describe(ShowPosteingangProgressQuery.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const progress = (id: string, person = office.clerk) =>
    person('GET', `/api/posteingang/${id}/progress`);

  it('goes on with every page, up to the letter that is ready', async () => {
    const post = await office.inLine(2);
    const seen = [await body(progress(post.id))];
    for (const pageNo of [1, 2]) {
      await office.read(post, pageNo, 'Text');
      seen.push(await body(progress(post.id)));
    }
    expect(seen.map(({ state, pagesDone }) => [state, pagesDone])).toEqual([
      ['reading', 0],
      ['reading', 1],
      ['ready', 2],
    ]);
  });

  it('knows no pages of a letter that nobody has looked at', async () => {
    const { id } = await office.deliver();
    expect(await body(progress(id))).toMatchObject({ state: 'reading', pageCount: 0, pages: [] });
  });

  it('says whether more is to come of the files inside a letter', async () => {
    const settled = async (id: string) => (await body(progress(id))).attachmentsSettled;
    const post = await office.ready('Guten Tag');
    expect(await settled(post.id)).toBe(true);
    await office.attach(post, { name: 'a.pdf', texts: ['x'], isWaiting: true });
    expect(await settled(post.id)).toBe(false);
    const read = await office.ready('Guten Tag');
    await office.attach(read, { name: 'a.pdf', texts: ['x'] });
    expect(await settled(read.id)).toBe(true);
    await office.house.db.asOwner(
      `update intake.original set attachments_at = null where id = '${read.originalId}'`,
    );
    expect(await settled(read.id)).toBe(false);
  });

  it('moves no page up the line, however often a program asks', async () => {
    const { id } = await office.inLine(3);
    const line = () =>
      office.house.db.dataSource.query(
        `select data, priority from pgboss.job where name = '${readPage.name}' order by id`,
      );
    const before = await line();
    for (let poll = 0; poll < 3; poll += 1) await progress(id);
    expect(await line()).toEqual(before);
  });

  it('tells nobody of another unit that there is such a letter', async () => {
    const { id } = await office.inLine();
    const foreign = await refusal(progress(id, office.outsider));
    expect(foreign).toMatchObject({ status: 404, code: 'POSTEINGANG.NOT_FOUND' });
    expect(await refusal(progress(newId()))).toEqual(foreign);
  });
});
