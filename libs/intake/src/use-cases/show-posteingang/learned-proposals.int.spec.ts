import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testAttempt } from '#libs/platform/testing';
import { body } from '../../testing/intake-house.js';
import { PostOffice, type Post } from '../../testing/post-office.js';
import { ReadFieldsJob } from '../read-fields/read-fields.job.js';
import { ShowPosteingangQuery } from './show-posteingang.query.js';

const letter = (sign: string, day = '03.11.2026') => `Nordmark Versicherung AG
Nordmark Versicherung AG · Hafenstraße 3 · 24937 Flensburg

Unser Zeichen: ${sign}
Datum: ${day}

Sehr geehrte Damen und Herren,
wir bitten um Nachricht.`;

describe(`${ShowPosteingangQuery.name}, for what letters before have taught,`, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const read = ({ id }: Post) =>
    office.house.app.get(ReadFieldsJob, { strict: false }).handle({ letterId: id }, testAttempt());
  const arrived = async (text: string) => {
    const post = await office.ready(text);
    await read(post);
    return post;
  };
  const shown = ({ id }: Post) => body(office.clerk('GET', `/api/posteingang/${id}`));
  const listed = async ({ id }: Post) =>
    (await body(office.clerk('GET', `/api/posteingang?ids=${id}`))).items[0];
  const proposals = async (post: Post) => (await shown(post)).proposals;

  it('proposes the Akte of a letter with the same sender and sign, and says so', async () => {
    const { akteId } = await office.file(await arrived(letter('KH-26-774512')));
    expect(await proposals(await arrived(letter('KH-26-774512', '20.11.2026')))).toMatchObject([
      { akteId, why: 'Absender und Zeichen wie in einem früheren Schreiben', sureness: 'sicher' },
    ]);
  });

  it('forgets what was taken back', async () => {
    const post = await arrived(letter('KH-26-800001'));
    await office.file(post);
    await office.clerk('POST', `/api/posteingang/${post.id}/undo-filing`);
    const found = await proposals(await arrived(letter('KH-26-800001')));
    expect(found.filter(({ sureness }: { sureness: string }) => sureness === 'sicher')).toEqual([]);
  });

  it('says that a letter of nobody known begins something new, and why', async () => {
    const stranger = letter('ZZ-1', '20.11.2026').replaceAll(
      'Nordmark Versicherung AG',
      'Erna Zis',
    );
    const post = await office.ready(stranger.replaceAll('Hafenstraße 3', 'Seeweg 9'));
    // The list says so only once rules have gone over it.
    expect(await listed(post)).toMatchObject({ newAkte: false, fieldsState: 'reading' });
    await read(post);
    expect(await listed(post)).toMatchObject({ newAkte: true, fieldsState: 'read' });
    const { newAkte } = await shown(post);
    expect(newAkte).toMatchObject({
      likely: true,
      why: expect.stringMatching(/wie in einer Akte/),
    });
  });

  it('says no such thing beside an Akte that it is sure of, nor of a letter that was filed', async () => {
    const post = await arrived(letter('KH-26-774512', '21.11.2026'));
    expect((await shown(post)).newAkte).toMatchObject({ likely: false });
    await office.file(post);
    expect((await shown(post)).newAkte).toBeNull();
  });

  it('proposes nothing for a letter that nobody has read, nor that it is new', async () =>
    expect(await shown(await office.ready(letter('KH-26-774512')))).toMatchObject({
      proposals: [],
      newAkte: null,
    }));
});
