import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { body, json, type Person } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { MoveFiledDokumentUseCase } from './move-filed-dokument.use-case.js';

describe(MoveFiledDokumentUseCase.name, () => {
  let office: PostOffice;
  let colleague: Person;

  beforeAll(async () => {
    office = await PostOffice.open();
    colleague = await office.house.newcomer('weber', 'FB 3');
  }, 60_000);
  afterAll(() => office.close());

  async function filed() {
    const post = await office.ready('Antrag');
    return { ...post, ...(await office.file(post)) };
  }
  const move = (id: string, to: object, person = office.clerk) =>
    person(
      'POST',
      `/api/dokumente/${id}/move`,
      json({ version: 1, reason: 'falsche Akte', ...to }),
    );
  const moves = async (id: string) =>
    (await recordedOn(office.house.db, id)).filter(({ action }) => action === 'dokument.moved');

  it('shows the Dokument where it lies now, under the same address', async () => {
    const { dokumentId } = await filed();
    const { id: akteId, aktenzeichen } = await office.newAkte();
    const shown = await body(move(dokumentId, { akteId }));
    expect(shown).toMatchObject({ id: dokumentId, akteId, aktenzeichen, version: 2 });
    const page = await body(office.clerk('GET', `/api/dokumente/${dokumentId}/pages/1`));
    expect(page).toMatchObject({ text: 'Antrag' });
    expect((await office.clerk('GET', `/api/dokumente/${dokumentId}/content`)).status).toBe(200);
  });

  it('takes the letter along: who sees the new Akte sees it, with its Aktenzeichen', async () => {
    const { id, dokumentId } = await filed();
    const { id: akteId, aktenzeichen } = await office.newAkte();
    await move(dokumentId, { akteId });
    const letter = await body(office.clerk('GET', `/api/posteingang/${id}`));
    expect(letter.filed).toEqual({ akteId, aktenzeichen, dokumentId });
  });

  it('records once in each history, with number and direction and no name', async () => {
    const { akteId, dokumentId } = await filed();
    const other = await office.newAkte();
    await move(dokumentId, { akteId: other.id, newVorgang: { betreff: 'Markt' } });
    const nowhere = { fromVorgang: null, toVorgang: null, version: 2 };
    expect(await moves(dokumentId)).toMatchObject([
      { akteId, details: { ...nowhere, direction: 'out' } },
      { akteId: other.id, details: { ...nowhere, direction: 'in', toVorgang: 1 } },
    ]);
  });

  it('tells the second of two who was first, when, and what', async () => {
    const { dokumentId } = await filed();
    const [one, two] = [await office.newAkte(), await office.newAkte()];
    expect((await move(dokumentId, { akteId: one.id }, colleague)).status).toBe(200);
    expect(await refusal(move(dokumentId, { akteId: two.id }))).toMatchObject({
      status: 409,
      code: 'DOKUMENT.CHANGED_MEANWHILE',
      detail: expect.stringMatching(
        /^weber hat am \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr etwas geändert: Dokument verschoben\./,
      ),
    });
    const shown = await body(office.clerk('GET', `/api/dokumente/${dokumentId}`));
    expect(shown.akteId).toBe(one.id);
  });

  it('has one result of two at the same moment', async () => {
    const { dokumentId } = await filed();
    const akten = [await office.newAkte(), await office.newAkte()];
    const answers = await Promise.all(
      akten.map(({ id }, place) =>
        move(dokumentId, { akteId: id }, place === 0 ? office.clerk : colleague),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await moves(dokumentId)).toHaveLength(2);
  });

  it('happens once under one key, also when it is sent twice', async () => {
    const { dokumentId } = await filed();
    const { id: akteId } = await office.newAkte();
    const sent = json({ version: 1, reason: 'falsche Akte', akteId });
    const headers = {
      ...Object.fromEntries(new Headers(sent.headers)),
      'idempotency-key': newId(),
    };
    const ask = () =>
      office.clerk('POST', `/api/dokumente/${dokumentId}/move`, { ...sent, headers });
    const answers = [await ask(), await ask()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await moves(dokumentId)).toHaveLength(2);
  });

  it('lets what lies there already lie', async () => {
    const { akteId, dokumentId } = await filed();
    expect(await body(move(dokumentId, { akteId }))).toMatchObject({ akteId, version: 1 });
    expect(await moves(dokumentId)).toEqual([]);
  });

  it('tells nobody of another unit that there is such a Dokument, or such an Akte', async () => {
    const { akteId, dokumentId } = await filed();
    const stranger = await office.house.newcomer('fremd', 'FB 2');
    const theirs = await office.newAkte(stranger);
    const foreign = await refusal(move(dokumentId, { akteId: theirs.id }, stranger));
    expect(foreign).toMatchObject({ status: 404, code: 'DOKUMENT.NOT_FOUND' });
    expect(await refusal(move(newId(), { akteId }))).toEqual(foreign);
    const hidden = await refusal(move(dokumentId, { akteId: theirs.id }));
    expect(hidden).toMatchObject({ status: 404, code: 'AKTE.NOT_FOUND' });
    expect(await refusal(move(dokumentId, { akteId: newId() }))).toEqual(hidden);
  });

  it.each([
    ['no reason', { akteId: newId(), reason: ' ' }],
    ['no Akte', {}],
    ['two Vorgänge', { akteId: newId(), vorgangId: newId(), newVorgang: { betreff: 'x' } }],
    ['no version', { akteId: newId(), version: null }],
    ['something else', { akteId: newId(), betreff: 'x' }],
  ])('refuses %s', async (_, to) => {
    const { dokumentId } = await filed();
    const refused = await refusal(move(dokumentId, to));
    expect(refused).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });

  it.each(['scan', 'auditor'] as const)('is not for %s, who files nothing', async (who) => {
    const { dokumentId } = await filed();
    const { id: akteId } = await office.newAkte();
    expect((await move(dokumentId, { akteId }, office[who])).status).toBe(403);
    expect(await moves(dokumentId)).toEqual([]);
  });
});
