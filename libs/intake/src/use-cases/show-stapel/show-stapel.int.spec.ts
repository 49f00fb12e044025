import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { body, multipart } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { ShowStapelQuery } from './show-stapel.query.js';

describe(ShowStapelQuery.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const show = (id: string, person = office.clerk) => person('GET', `/api/stapel/${id}`);
  const reads = async (id: string) =>
    (await recordedOn(office.house.db, id)).filter(({ action }) => action === 'stapel.read');

  it('lists its originals in the order in which they came', async () => {
    const stapelId = await office.newStapel();
    const names = ['b.tif', 'a.tif'];
    for (const name of names) {
      const sent = multipart(Buffer.from(newId()), name);
      await office.scan('POST', `/api/stapel/${stapelId}/originals`, sent);
    }
    const { originals } = await body(show(stapelId));
    expect(originals.map(({ filename }: { filename: string }) => filename)).toEqual(names);
  });

  it('says how far it is read, and whether more is to come', async () => {
    const post = await office.inLine(3);
    await office.read(post, 1, 'Text');
    const counts = { pagesTotal: 3, pagesDone: 1, pagesFailed: 0 };
    expect(await body(show(post.stapelId))).toMatchObject({ state: 'receiving', ...counts });
    await office.scan('POST', `/api/stapel/${post.stapelId}/close`);
    expect(await body(show(post.stapelId))).toMatchObject({ state: 'reading', ...counts });
  });

  it('points at an original that came before with the same bytes', async () => {
    const first = await office.deliver();
    const path = `/api/stapel/${first.stapelId}/originals`;
    await office.scan('POST', path, multipart(first.bytes, 'noch-einmal.tif'));
    const { originals } = await body(show(first.stapelId));
    expect(originals[1]).toMatchObject({
      duplicateOf: { id: first.originalId },
      flags: [{ code: 'ORIGINAL.DUPLICATE', text: expect.any(String) }],
    });
  });

  it('records every look at it', async () => {
    const id = await office.newStapel();
    await show(id);
    await show(id, office.scan);
    expect(await reads(id)).toHaveLength(2);
  });

  it('tells nobody of another unit that there is such a Stapel', async () => {
    const id = await office.newStapel();
    const foreign = await refusal(show(id, office.outsider));
    expect(foreign).toMatchObject({ status: 404, code: 'STAPEL.NOT_FOUND' });
    expect(await refusal(show(newId()))).toEqual(foreign);
    expect((await show(id, office.auditor)).status).toBe(403);
    expect(await reads(id)).toEqual([]);
  });
});
