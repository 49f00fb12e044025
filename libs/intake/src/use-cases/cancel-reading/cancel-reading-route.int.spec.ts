import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { body, type Person } from '../../testing/intake-house.js';
import { PostOffice, refusal, type Post } from '../../testing/post-office.js';
import { CancelLetterReadingController } from './cancel-letter-reading.controller.js';
import { CancelStapelReadingController } from './cancel-stapel-reading.controller.js';

const handling = {
  clerk: true,
  registrar: true,
  scanOperator: true,
  auditor: false,
  operator: false,
  station: false,
  stranger: false,
};

describe.each([
  {
    name: CancelLetterReadingController.name,
    path: ({ id }: Post) => `/api/posteingang/${id}/cancel-reading`,
    of: ({ id }: Post) => id,
    action: 'posteingang.reading-cancelled',
    details: { pages: 2 },
    notFound: 'POSTEINGANG.NOT_FOUND',
    never: () => `/api/posteingang/${newId()}/cancel-reading`,
  },
  {
    name: CancelStapelReadingController.name,
    path: ({ stapelId }: Post) => `/api/stapel/${stapelId}/cancel-reading`,
    of: ({ stapelId }: Post) => stapelId,
    action: 'stapel.reading-cancelled',
    details: { originals: 1, pages: 2 },
    notFound: 'STAPEL.NOT_FOUND',
    never: () => `/api/stapel/${newId()}/cancel-reading`,
  },
])('$name', ({ path, of, action, details, notFound, never }) => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const cancel = (post: Post, person = office.scan) => person('POST', path(post));
  const cancelled = async (post: Post) =>
    (await recordedOn(office.house.db, of(post))).filter((event) => event.action === action);

  it('records how much of it was stopped, once', async () => {
    const post = await office.inLine(2);
    for (let time = 0; time < 2; time += 1) expect((await cancel(post)).ok).toBe(true);
    expect(await cancelled(post)).toMatchObject([{ actor: 'user', details }]);
  });

  it('leaves the letter to be looked at, and nothing of the original is lost', async () => {
    const post = await office.inLine(2);
    await cancel(post);
    const shown = await body(office.clerk('GET', `/api/posteingang/${post.id}/progress`));
    expect(shown).toMatchObject({ state: 'attention', pagesFailed: 2 });
    const content = await office.clerk('GET', `/api/posteingang/${post.id}/content`);
    expect(Buffer.from(await content.arrayBuffer())).toEqual(post.bytes);
  });

  it('does nothing to what is read already', async () => {
    const post = await office.ready('Antrag');
    await cancel(post);
    expect(await cancelled(post)).toEqual([]);
  });

  it('is for those who handle mail', async () => {
    const ask = async (person: Person) => cancel(await office.inLine(1), person);
    const heard = await office.house.heardBy(ask);
    const may = Object.entries(heard).map(([who, status]) => [who, status < 300]);
    expect(Object.fromEntries(may)).toEqual(handling);
  });

  it('stops nothing of another unit, and does not say that it is there', async () => {
    const post = await office.inLine(2);
    const foreign = await refusal(cancel(post, office.outsider));
    expect(foreign).toMatchObject({ status: 404, code: notFound });
    expect(await refusal(office.scan('POST', never()))).toEqual(foreign);
    expect(await cancelled(post)).toEqual([]);
  });
});
