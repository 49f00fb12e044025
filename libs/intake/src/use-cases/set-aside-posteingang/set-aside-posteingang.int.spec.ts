import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { body, json } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { SetAsidePosteingangController } from './set-aside-posteingang.controller.js';

describe(SetAsidePosteingangController.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const setAside = (id: string, person = office.clerk, own: object = {}) =>
    person(
      'POST',
      `/api/posteingang/${id}/set-aside`,
      json({ version: 1, reason: 'Werbung', ...own }),
    );
  const listed = async (query = '') => {
    const { items } = await body<{ items: { id: string }[] }>(
      office.clerk('GET', `/api/posteingang${query}`),
    );
    return items.map(({ id }) => id);
  };

  it('takes a letter off the desk and keeps it, with the reason, in a list of its own', async () => {
    const { id, bytes } = await office.ready('Prospekt');
    expect((await setAside(id)).status).toBe(204);
    expect([await listed(), await listed('?filter=aside')]).toEqual([[], [id]]);
    const letter = await body(office.clerk('GET', `/api/posteingang/${id}`));
    expect(letter).toMatchObject({ asideReason: 'Werbung', state: 'ready' });
    const content = await office.clerk('GET', `/api/posteingang/${id}/content`);
    expect(Buffer.from(await content.arrayBuffer())).toEqual(bytes);
  });

  it('does not keep a letter from being filed after all', async () => {
    const post = await office.ready('Doch kein Prospekt');
    await setAside(post.id);
    const { dokumentId } = await office.file(post);
    expect(dokumentId).not.toBe('');
    await office.clerk('POST', `/api/posteingang/${post.id}/undo-filing`);
    expect(await listed()).toContain(post.id);
  });

  it('wants a reason', async () => {
    const { id } = await office.ready('Prospekt');
    const refused = await refusal(setAside(id, office.clerk, { reason: '  ' }));
    expect(refused).toMatchObject({ code: 'REQUEST.INVALID' });
  });

  it('is for those who file', async () => {
    const heard = await office.house.heardBy(async (person) =>
      setAside((await office.ready('Prospekt')).id, person),
    );
    expect(heard).toMatchObject({ clerk: 204, registrar: 204, scanOperator: 403, auditor: 403 });
  });
});
