import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUNDS_OF_A_RACE } from '#libs/platform/testing';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { Dokumente } from '#libs/records';
import { Blobs } from '#libs/storage';
import { body, json, type Person } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { ReturnDokumentUseCase } from './return-dokument.use-case.js';

const REASON = 'Gehört ins Bauamt';

describe(ReturnDokumentUseCase.name, () => {
  let office: PostOffice;
  let colleague: Person;

  beforeAll(async () => {
    office = await PostOffice.open();
    colleague = await office.house.distributor('weber', 'FB 3');
  }, 60_000);
  afterAll(() => office.close());

  async function filed() {
    const post = await office.ready('Antrag');
    return { ...post, ...(await office.file(post)) };
  }
  const giveBack = (id: string, person = office.clerk, input: object = { reason: REASON }) =>
    person('POST', `/api/dokumente/${id}/return`, json(input));
  const letter = (id: string, person = office.clerk) =>
    body(person('GET', `/api/posteingang/${id}`));
  const move = (id: string, akteId: string, person = office.clerk) =>
    person('POST', `/api/dokumente/${id}/move`, json({ version: 1, reason: 'so', akteId }));
  const returns = async (id: string) =>
    (await recordedOn(office.house.db, id)).filter(({ action }) => action.endsWith('returned'));

  it('opens the letter again in the inbox and takes the Dokument out of the Akte', async () => {
    const { id, akteId, dokumentId } = await filed();
    expect(await body(giveBack(dokumentId, colleague))).toEqual({ posteingangId: id });
    expect(await letter(id)).toMatchObject({ state: 'ready', filed: null });
    const { dokumente } = await body(office.clerk('GET', `/api/akten/${akteId}`));
    expect(dokumente).toEqual([]);
    expect((await office.clerk('GET', `/api/dokumente/${dokumentId}`)).status).toBe(404);
  });

  it('shows with the letter who has given it back, when, why, and from where', async () => {
    const { id, dokumentId, akteId } = await filed();
    const { aktenzeichen } = await body(office.clerk('GET', `/api/akten/${akteId}`));
    expect((await letter(id)).returned).toBeNull();
    await giveBack(dokumentId, colleague);
    expect((await letter(id)).returned).toEqual({
      by: 'weber',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      reason: REASON,
      from: aktenzeichen,
    });
  });

  it('names the Akte only to those who see it', async () => {
    const { id, dokumentId } = await filed();
    await giveBack(dokumentId);
    const elsewhere = await office.house.distributor('baur', 'FB 2');
    expect((await letter(id, elsewhere)).returned).toMatchObject({ reason: REASON, from: null });
  });

  it('forgets that with the next filing; the histories keep it', async () => {
    const post = await filed();
    await giveBack(post.dokumentId);
    const again = await office.file(post);
    expect((await letter(post.id)).returned).toBeNull();
    await office.clerk('POST', `/api/posteingang/${post.id}/undo-filing`);
    expect((await letter(post.id)).returned).toBeNull();
    expect(again.dokumentId).not.toBe(post.dokumentId);
    expect(await returns(post.id)).toHaveLength(1);
  });

  it('records it in the history of the Akte, the reason outside of the log', async () => {
    const { id, akteId, dokumentId } = await filed();
    await giveBack(dokumentId);
    expect(await returns(id)).toEqual([
      { action: 'posteingang.returned', actor: 'user', akteId, details: { dokumentId } },
    ]);
  });

  it('is the way back for whoever got it by a move', async () => {
    const { id, dokumentId } = await filed();
    const { id: akteId } = await office.newAkte();
    await move(dokumentId, akteId, colleague);
    expect(await body(giveBack(dokumentId))).toEqual({ posteingangId: id });
    expect(await returns(id)).toMatchObject([{ akteId }]);
  });

  it('is refused, with name and time, where somebody has gone on with it', async () => {
    const { id, dokumentId } = await filed();
    const change = json({ version: 1, sender: 'Amt A' });
    await colleague('PATCH', `/api/dokumente/${dokumentId}`, change);
    expect(await refusal(giveBack(dokumentId))).toMatchObject({
      status: 409,
      code: 'POSTEINGANG.CHANGED_MEANWHILE',
      detail: expect.stringMatching(/^weber hat am .+ Uhr .*: Angaben zum Dokument berichtigt/),
    });
    expect(await letter(id)).toMatchObject({ state: 'filed' });
    expect((await giveBack(dokumentId, colleague)).status).toBe(200);
  });

  it('takes nothing out of an Akte or a Vorgang that is closed', async () => {
    const [one, other] = [await filed(), await filed()];
    const close = json({ reason: 'erledigt' });
    await office.clerk('POST', `/api/akten/${one.akteId}/close`, close);
    expect(await refusal(giveBack(one.dokumentId))).toMatchObject({ code: 'AKTE.CLOSED' });
    const to = json({
      version: 1,
      reason: 'so',
      akteId: other.akteId,
      newVorgang: { betreff: 'x' },
    });
    const { vorgangId } = await body(
      office.clerk('POST', `/api/dokumente/${other.dokumentId}/move`, to),
    );
    await office.clerk('POST', `/api/vorgaenge/${vorgangId}/close`, close);
    expect(await refusal(giveBack(other.dokumentId))).toMatchObject({ code: 'VORGANG.CLOSED' });
    expect([...(await returns(one.id)), ...(await returns(other.id))]).toEqual([]);
  });

  it('happens once of two at the same moment; the other finds nothing there', async () => {
    const { id, dokumentId } = await filed();
    const answers = await Promise.all([giveBack(dokumentId), giveBack(dokumentId, colleague)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await returns(id)).toHaveLength(1);
  });

  it('and a correction at the same moment: never is one lost that was acknowledged', async () => {
    for (let round = 0; round < ROUNDS_OF_A_RACE; round += 1) {
      const { id, dokumentId } = await filed();
      const change = () =>
        colleague('PATCH', `/api/dokumente/${dokumentId}`, json({ version: 1, sender: 'Amt A' }));
      const [back, corrected] = await Promise.all([giveBack(dokumentId), change()]);
      expect([`200 404`, `409 200`]).toContain(`${back.status} ${corrected.status}`);
      expect((await letter(id)).state).toBe(back.status === 200 ? 'ready' : 'filed');
    }
  });

  it('and a move at the same moment: the letter lies in one place', async () => {
    for (let round = 0; round < ROUNDS_OF_A_RACE; round += 1) {
      const { id, dokumentId } = await filed();
      const { id: akteId } = await office.newAkte();
      const [back, moved] = await Promise.all([
        giveBack(dokumentId),
        move(dokumentId, akteId, colleague),
      ]);
      expect([`200 200`, `200 404`]).toContain(`${back.status} ${moved.status}`);
      expect(await letter(id)).toMatchObject({ state: 'ready', filed: null });
    }
  });

  it('is only for what came in as a letter', async () => {
    const { id: akteId } = await office.newAkte();
    const { app, db } = office.house;
    const blob = await app.get(Blobs, { strict: false }).putBuffer(Buffer.from(newId()));
    const original = { ...blob, mime: 'image/tiff', filename: 'vermerk.tif' };
    const { dokumentId } = await db.run((ctx) =>
      app.get(Dokumente, { strict: false }).file(ctx, {
        ...{ akteId, vorgangId: null, betreff: 'Vermerk', kind: null, dokumentDate: null },
        ...{ receivedAt: ctx.now, original, rendition: null, pages: [], pageCount: 0 },
        source: { type: 'test', id: newId() },
      }),
    );
    expect(await refusal(giveBack(dokumentId))).toMatchObject({
      status: 409,
      code: 'DOKUMENT.WAS_NO_LETTER',
    });
    expect((await office.clerk('GET', `/api/dokumente/${dokumentId}`)).status).toBe(200);
  });

  it('tells nobody of another unit that there is such a Dokument', async () => {
    const { dokumentId } = await filed();
    const stranger = await office.house.newcomer('fremd', 'FB 2');
    const foreign = await refusal(giveBack(dokumentId, stranger));
    expect(foreign).toMatchObject({ status: 404, code: 'DOKUMENT.NOT_FOUND' });
    expect(await refusal(giveBack(newId()))).toEqual(foreign);
  });

  it.each([[{}], [{ reason: ' ' }], [{ reason: 'x'.repeat(501) }], [{ reason: 'a\0b' }]])(
    'refuses %j',
    async (input) => {
      const { id, dokumentId } = await filed();
      const refused = await refusal(giveBack(dokumentId, office.clerk, input));
      expect(refused).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
      expect(await returns(id)).toEqual([]);
    },
  );

  it.each(['scan', 'auditor'] as const)('is not for %s, who files nothing', async (who) => {
    const { dokumentId } = await filed();
    expect((await giveBack(dokumentId, office[who])).status).toBe(403);
  });
});
