import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { body, json } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { UndoFilingUseCase } from './undo-filing.use-case.js';

describe(UndoFilingUseCase.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  async function filed() {
    const post = await office.ready('Antrag');
    return { ...post, ...(await office.file(post)) };
  }

  const undo = (id: string, person = office.clerk) =>
    person('POST', `/api/posteingang/${id}/undo-filing`);
  const state = async (id: string) =>
    (await body(office.clerk('GET', `/api/posteingang/${id}/progress`))).state;
  const undone = async (id: string) =>
    (await recordedOn(office.house.db, id)).filter(({ action }) => action.endsWith('undone'));
  const impossible = { status: 409, code: 'POSTEINGANG.UNDO_NOT_POSSIBLE' };

  it('opens the letter again and takes the Dokument out of the Akte', async () => {
    const { id, akteId, dokumentId } = await filed();
    expect(await body(undo(id))).toMatchObject({ id, state: 'ready', filed: null });
    const { dokumente } = await body(office.clerk('GET', `/api/akten/${akteId}`));
    expect(dokumente).toEqual([]);
    expect((await office.clerk('GET', `/api/dokumente/${dokumentId}`)).status).toBe(404);
  });

  it('stays in the history of the Akte in which the letter has lain', async () => {
    const { id, akteId, dokumentId } = await filed();
    await undo(id);
    expect(await undone(id)).toEqual([
      { action: 'posteingang.filing-undone', actor: 'user', akteId, details: { dokumentId } },
    ]);
  });

  it('lets the letter be filed again', async () => {
    const post = await filed();
    await undo(post.id);
    const again = await office.file(post);
    expect(again.akteId).not.toBe(post.akteId);
    expect(await state(post.id)).toBe('filed');
  });

  it('happens once, also when the key is pressed twice', async () => {
    const { id } = await filed();
    const answers = await Promise.all([undo(id), undo(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await undone(id)).toHaveLength(1);
  });

  it('is not for a colleague: what another has filed is that person’s word', async () => {
    const { id } = await filed();
    const colleague = await office.house.newcomer('kollegin', 'FB 3');
    expect(await refusal(undo(id, colleague))).toMatchObject({
      ...impossible,
      detail: expect.stringContaining('Das Dokument liegt in der Akte'),
    });
    expect(await state(id)).toBe('filed');
  });

  it('ends with its window', async () => {
    const { id } = await filed();
    await office.house.db.asOwner(
      `update intake.posteingang set undo_until = now() - interval '1 millisecond'
        where id = '${id}'`,
    );
    expect(await refusal(undo(id))).toMatchObject(impossible);
    expect([await state(id), await undone(id)]).toEqual(['filed', []]);
  });

  it('does nothing to an Akte that was closed meanwhile', async () => {
    const { id, akteId } = await filed();
    await office.clerk('POST', `/api/akten/${akteId}/close`, json({ reason: 'erledigt' }));
    expect(await refusal(undo(id))).toMatchObject({ status: 409, code: 'AKTE.CLOSED' });
    expect([await state(id), await undone(id)]).toEqual(['filed', []]);
  });

  it('has nothing to take back of a letter that nobody has filed', async () => {
    const { id } = await office.ready('Antrag');
    expect(await refusal(undo(id))).toMatchObject(impossible);
  });

  it.each(['scan', 'auditor'] as const)('is not for %s, who files nothing', async (who) => {
    const { id } = await filed();
    expect((await undo(id, office[who])).status).toBe(403);
    expect(await state(id)).toBe('filed');
  });
});
