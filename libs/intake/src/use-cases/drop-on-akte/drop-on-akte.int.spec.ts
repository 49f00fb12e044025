import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId, sha256Hex } from '#libs/kernel';
import { droppedAndRead, fileByJob, newVorgang } from '../../testing/drop-by-hand.js';
import { body, json, multipart } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { DropOnAkteUseCase } from './drop-on-akte.use-case.js';

describe(DropOnAkteUseCase.name, () => {
  let office: PostOffice;
  let akteId: string;
  let aktenzeichen: string;

  beforeAll(async () => {
    office = await PostOffice.open();
    ({ id: akteId, aktenzeichen } = await office.newAkte());
  }, 60_000);
  afterAll(() => office.close());

  const drop = (about: object = {}, person = office.clerk, id = akteId) =>
    person('POST', `/api/akten/${id}/stapel`, json(about));

  it('opens a Stapel of the unit that says nothing of the Akte to whoever sees its mail', async () => {
    const answer = await drop();
    expect(answer.status).toBe(201);
    const { stapelId, known } = await body(answer);
    expect(known).toEqual([]);
    const stapel = await body(office.clerk('GET', `/api/stapel/${stapelId}`));
    expect(stapel).toMatchObject({ title: expect.stringMatching(/^Dateien vom /) });
    expect(JSON.stringify(stapel)).not.toContain(aktenzeichen);
    expect(JSON.stringify(stapel)).not.toContain(akteId);
  });

  it('stands in the history of the Akte with whoever dropped', async () => {
    const vorgangId = await newVorgang(office, akteId);
    const { stapelId } = await body(drop({ vorgangId }));
    expect(await recordedOn(office.house.db, stapelId)).toMatchObject([
      { action: 'stapel.created-for-akte', actor: 'user', akteId, details: { vorgangId } },
    ]);
  });

  it('takes files into it from nobody else, who would have them filed unseen', async () => {
    const { stapelId } = await body(drop());
    const colleague = await office.house.newcomer('kollege', 'FB 3');
    const sent = () => multipart(Buffer.from(newId()), 'fremd.tif');
    const original = `/api/stapel/${stapelId}/originals`;
    expect((await colleague('POST', original, sent())).status).toBe(404);
    expect((await office.clerk('POST', original, sent())).status).toBe(201);
  });

  it('says which of the files lie in the Akte already, and of no other Akte', async () => {
    const { id } = await office.newAkte();
    const post = await droppedAndRead(office, { akteId: id }, 'Antrag');
    await fileByJob(office, post);
    const hashes = [sha256Hex(post.bytes), sha256Hex(Buffer.from('neu'))];
    const { known } = await body(drop({ hashes }, office.clerk, id));
    expect(known).toEqual([
      { sha256: hashes[0], dokumentId: expect.any(String), betreff: 'brief' },
    ]);
    expect((await body(drop({ hashes }))).known).toEqual([]);
  });

  it('is for those who file there; to others the Akte is not there', async () => {
    const stranger = await office.house.distributor('fremd', 'FB 2');
    const foreign = await refusal(drop({}, stranger));
    expect(foreign).toMatchObject({ status: 404, code: 'AKTE.NOT_FOUND' });
    expect(foreign).toEqual(await refusal(drop({}, office.clerk, newId())));
    for (const who of ['scan', 'auditor', 'outsider'] as const) {
      expect((await drop({}, office[who])).status).toBe(403);
    }
  });

  it('takes nothing for an Akte or a Vorgang that takes nothing', async () => {
    const { id } = await office.newAkte();
    const vorgangId = await newVorgang(office, id);
    await office.clerk('POST', `/api/vorgaenge/${vorgangId}/close`, json({}));
    const into = (about: object) => refusal(drop(about, office.clerk, id));
    expect(await into({ vorgangId })).toMatchObject({ code: 'VORGANG.CLOSED' });
    expect(await into({ vorgangId: newId() })).toMatchObject({ code: 'VORGANG.NOT_FOUND' });
    await office.clerk('POST', `/api/akten/${id}/close`, json({}));
    expect(await into({})).toMatchObject({ code: 'AKTE.CLOSED' });
  });

  it.each([[{ vorgangId: 'x' }], [{ hashes: ['x'] }], [{ akteId: newId() }]])(
    'refuses %j',
    async (about) => {
      expect(await refusal(drop(about))).toMatchObject({ code: 'REQUEST.INVALID' });
    },
  );
});
