import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn, timesRecorded } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import { body, json } from '../../testing/intake-house.js';
import { PostOffice, refusal, type Post } from '../../testing/post-office.js';
import { FilePosteingangUseCase } from './file-posteingang.use-case.js';

describe(FilePosteingangUseCase.name, () => {
  let office: PostOffice;
  let akteId: string;
  let einheitId: string;

  beforeAll(async () => {
    office = await PostOffice.open();
    akteId = (await office.newAkte()).id;
    const found = await office.house.db.run((ctx) =>
      one<{ id: string }>(
        ctx,
        sql`select id from records.aktenplaneinheit where number = '32.13.02'`,
      ),
    );
    einheitId = found?.id ?? '';
  }, 60_000);
  afterAll(() => office.close());

  const file = ({ id }: Post, where: object = { akteId }, person = office.clerk) =>
    person('POST', `/api/posteingang/${id}/file`, json({ betreff: 'Antrag', ...where }));
  const stateOf = async ({ id }: Post) =>
    (await body(office.clerk('GET', `/api/posteingang/${id}/progress`))).state;
  const filings = async ({ id }: Post) =>
    (await recordedOn(office.house.db, id)).filter(({ action }) => action === 'posteingang.filed');

  it('lays the letter into the Akte with its pages and its bytes', async () => {
    const post = await office.ready('Antrag', 'Anlage');
    const { dokumentId } = await body(file(post));
    const page = await body(office.clerk('GET', `/api/dokumente/${dokumentId}/pages/2`));
    expect(page).toMatchObject({ pageNo: 2, text: 'Anlage' });
    const content = await office.clerk('GET', `/api/dokumente/${dokumentId}/content`);
    expect(Buffer.from(await content.arrayBuffer())).toEqual(post.bytes);
  });

  it('records in the history of the Akte which pages of which original it was', async () => {
    const post = await office.ready('Antrag', 'Anlage');
    const { dokumentId } = await body(file(post));
    const details = { dokumentId, originalId: post.originalId, firstPage: 1, lastPage: 2 };
    expect(await filings(post)).toEqual([
      { action: 'posteingang.filed', actor: 'user', akteId, details },
    ]);
  });

  it('says until when it can be taken back: ten seconds', async () => {
    const { undoUntil } = await body(file(await office.ready('Antrag')));
    const filed = await office.house.db.run((ctx) =>
      one<{ at: Date }>(ctx, sql`select max(filed_at) as at from records.dokument`),
    );
    expect(Date.parse(undoUntil) - (filed?.at.getTime() ?? 0)).toBe(10_000);
  });

  it('opens Akte and Vorgang with it, in one piece', async () => {
    const newAkte = { aktenplaneinheitId: einheitId, betreff: 'Neue Sache' };
    const where = { newAkte, newVorgang: { betreff: 'Antrag vom Montag' } };
    const filed = await body(file(await office.ready('Antrag'), where));
    const akte = await body(office.clerk('GET', `/api/akten/${filed.akteId}`));
    expect(akte).toMatchObject({
      betreff: 'Neue Sache',
      vorgaenge: [{ betreff: 'Antrag vom Montag', dokumente: [{ id: filed.dokumentId }] }],
    });
  });

  it('leaves no Akte behind when the letter cannot be filed', async () => {
    const post = await office.ready('Antrag');
    const before = await timesRecorded(office.house.db, 'akte.opened');
    const newAkte = { aktenplaneinheitId: einheitId, betreff: 'Halbe Sache' };
    const refused = await refusal(file(post, { newAkte, vorgangId: newId() }));
    expect(refused).toMatchObject({ status: 404, code: 'VORGANG.NOT_FOUND' });
    expect(await timesRecorded(office.house.db, 'akte.opened')).toBe(before);
    expect(await stateOf(post)).toBe('ready');
  });

  it('is done once by two who file at the same moment, and the other hears where it lies', async () => {
    const post = await office.ready('Antrag');
    const answers = await Promise.all([file(post), file(post), file(post)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await filings(post)).toHaveLength(1);
    expect(await refusal(file(post))).toMatchObject({
      code: 'POSTEINGANG.ALREADY_FILED',
      detail: expect.stringMatching(
        /^Sabine Neumann \(\d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr\) war schneller: /,
      ),
    });
  });

  it('tells in the log which letters were filed together, each in its own event', async () => {
    const act = newId();
    const posts = [await office.ready('Antrag'), await office.ready('Anlage')];
    for (const post of posts) await file(post, { akteId, act });
    for (const post of posts) {
      expect(await filings(post)).toMatchObject([
        { details: { originalId: post.originalId, act } },
      ]);
    }
    expect(await refusal(file(await office.ready('x'), { akteId, act: 'zwölf' }))).toMatchObject({
      code: 'REQUEST.INVALID',
    });
  });

  it('files the others of an act of which a colleague was faster with one, who is named', async () => {
    const act = newId();
    const colleague = await office.house.newcomer('sauer', 'FB 3');
    const posts = [await office.ready('A'), await office.ready('B'), await office.ready('C')];
    const [, second] = posts;
    if (!second) throw new Error('three letters were made');
    const answers = await Promise.all([
      ...posts.map((post) => file(post, { akteId, act })),
      file(second, { akteId }, colleague),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409]);
    for (const post of posts) expect(await filings(post)).toHaveLength(1);
    const late = await refusal(file(second, { akteId, act }));
    expect(late.detail).toMatch(/^(Sabine Neumann|sauer) \(.* Uhr\) war schneller: .*2026\/\d+/);
  });

  it('waits for a letter that is being read', async () => {
    const post = await office.inLine(2);
    await office.read(post, 1, 'Antrag');
    expect(await refusal(file(post))).toMatchObject({ status: 409, code: 'POSTEINGANG.NOT_READY' });
    expect(await filings(post)).toEqual([]);
  });

  it.each([
    ['an Akte that is not there', 404, 'AKTE.NOT_FOUND', () => ({ akteId: newId() })],
    [
      'a unit of no plan',
      422,
      'AKTENPLAN.EINHEIT_NOT_FOUND',
      () => ({
        newAkte: { aktenplaneinheitId: newId(), betreff: 'Neu' },
      }),
    ],
    [
      'a Vorgang that is not there',
      404,
      'VORGANG.NOT_FOUND',
      () => ({
        akteId,
        vorgangId: newId(),
      }),
    ],
  ])('files nothing into %s', async (_, status, code, where) => {
    const post = await office.ready('Antrag');
    expect(await refusal(file(post, where()))).toMatchObject({ status, code });
    expect(await stateOf(post)).toBe('ready');
  });

  it('files nothing into an Akte of another unit, and does not say that it is there', async () => {
    const post = await office.ready('Antrag');
    const stranger = await office.house.distributor('buero', 'FB 2');
    const foreign = await refusal(file(post, { akteId }, stranger));
    expect(foreign).toEqual(await refusal(file(post, { akteId: newId() }, stranger)));
    expect(foreign).toMatchObject({ status: 404, code: 'AKTE.NOT_FOUND' });
  });

  it('files nothing into an Akte that is z. d. A.', async () => {
    const post = await office.ready('Antrag');
    const { id } = await office.newAkte();
    await office.clerk('POST', `/api/akten/${id}/close`, json({}));
    expect(await refusal(file(post, { akteId: id }))).toMatchObject({ code: 'AKTE.CLOSED' });
    expect(await stateOf(post)).toBe('ready');
  });

  it.each([
    ['no Akte', {}],
    ['two Akten', { akteId: newId(), newAkte: { aktenplaneinheitId: newId(), betreff: 'x' } }],
    ['two Vorgänge', { akteId: newId(), vorgangId: newId(), newVorgang: { betreff: 'x' } }],
    ['no Betreff', { akteId: newId(), betreff: ' ' }],
    ['a Betreff that is too long', { akteId: newId(), betreff: 'x'.repeat(501) }],
    ['a Betreff with a null character', { akteId: newId(), betreff: 'a\0b' }],
    ['no kind', { akteId: newId(), kind: '' }],
    ['a day that is none', { akteId: newId(), dokumentDate: '2026-02-30' }],
    ['a day in German', { akteId: newId(), dokumentDate: '17.11.2026' }],
    ['bytes of one’s own', { akteId: newId(), sha256: 'x' }],
  ])('refuses %s', async (_, where) => {
    const post = await office.ready('Antrag');
    expect(await refusal(file(post, where))).toMatchObject({
      status: 400,
      code: 'REQUEST.INVALID',
    });
  });

  it.each(['scan', 'auditor', 'outsider'] as const)('is not for %s', async (who) => {
    const post = await office.ready('Antrag');
    expect((await file(post, { akteId }, office[who])).status).toBe(403);
    expect(await stateOf(post)).toBe('ready');
  });
});
