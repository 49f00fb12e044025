import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUNDS_OF_A_RACE } from '#libs/platform/testing';
import { recordedOn } from '#libs/audit/testing';
import { one, sql } from '#libs/platform';
import { body, json, type Person } from '../../testing/intake-house.js';
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

  it('leaves nothing of what became of the envelope before, for it is open again', async () => {
    const post = await office.ready('Antrag');
    const { items } = await body(office.clerk('GET', '/api/colleagues'));
    const [{ id: userId }] = items;
    await office.clerk('POST', `/api/posteingang/${post.id}/assign`, json({ version: 1, userId }));
    await office.house.db.asOwner(`
      update intake.posteingang set sealed = true, envelope_outcome = 'handed-over', envelope_note = 'persönlich',
        envelope_by_id = 'jemand', envelope_at = now() where id = '${post.id}'`);
    const envelope = async () =>
      (await body(office.clerk('GET', `/api/posteingang/${post.id}`))).envelope;
    expect(await envelope()).toMatchObject({ outcome: 'handed-over', note: 'persönlich' });
    await office.file(post);
    await undo(post.id);
    expect(await envelope()).toBeNull();
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

  it('is for a colleague, too, and the history says whose hand it was', async () => {
    const { id } = await filed();
    const colleague = await office.house.newcomer('kollegin', 'FB 3');
    expect(await body(undo(id, colleague))).toMatchObject({ id, state: 'ready' });
    const by = await office.house.db.run((ctx) =>
      one<{ name: string }>(
        ctx,
        sql`select u.username as name from audit.event e
            join identity.app_user u on u.id::text = e.actor_id
            where e.object_id = ${id} and e.action = 'posteingang.filing-undone'`,
      ),
    );
    expect(by).toEqual({ name: 'kollegin' });
    // She saw no central mail before: what she has taken back is hers now.
    const { owner } = await body(colleague('GET', `/api/posteingang/${id}`));
    expect(owner.person).toMatchObject({ name: 'kollegin' });
  });

  it('lasts beyond the offer on the screen', async () => {
    const { id } = await filed();
    await office.house.db.asOwner(
      `update intake.posteingang set undo_until = now() - interval '40 days' where id = '${id}'`,
    );
    expect((await undo(id)).status).toBe(200);
    expect([await state(id), (await undone(id)).length]).toEqual(['ready', 1]);
  });

  it('is not for somebody who sees nothing of the Akte', async () => {
    const { id } = await filed();
    const stranger = await office.house.newcomer('fremd', 'FB 2');
    expect(await refusal(undo(id, stranger))).toMatchObject({
      status: 404,
      code: 'POSTEINGANG.NOT_FOUND',
    });
    expect(await state(id)).toBe('filed');
  });

  it('is refused once the Dokument was moved, also by oneself: it lies elsewhere now', async () => {
    for (const within of [true, false]) {
      const { id, akteId, dokumentId } = await filed();
      const to = within
        ? { akteId, newVorgang: { betreff: 'Markt' } }
        : { akteId: (await office.newAkte()).id };
      const moved = json({ version: 1, reason: 'falsch', ...to });
      expect((await office.clerk('POST', `/api/dokumente/${dokumentId}/move`, moved)).status).toBe(
        200,
      );
      expect(await refusal(undo(id))).toMatchObject({
        status: 409,
        code: 'POSTEINGANG.CHANGED_MEANWHILE',
        detail: expect.stringContaining('Dokument verschoben'),
      });
      expect([await state(id), await undone(id)]).toEqual(['filed', []]);
    }
  });

  it('does nothing to an Akte that was closed meanwhile', async () => {
    const { id, akteId } = await filed();
    await office.clerk('POST', `/api/akten/${akteId}/close`, json({ reason: 'erledigt' }));
    expect(await refusal(undo(id))).toMatchObject({ status: 409, code: 'AKTE.CLOSED' });
    expect([await state(id), await undone(id)]).toEqual(['filed', []]);
  });

  describe('when a colleague has gone on with it', () => {
    const changed = { status: 409, code: 'POSTEINGANG.CHANGED_MEANWHILE' };
    let colleague: Person;

    beforeAll(async () => {
      colleague = await office.house.distributor('weber', 'FB 3');
    });

    const rename = (dokumentId: string, person = colleague) =>
      person('PATCH', `/api/dokumente/${dokumentId}`, json({ betreff: 'Neu', version: 1 }));
    const close = { reason: 'erledigt' };
    /** Filed into a new Vorgang of a new Akte. */
    async function inVorgang() {
      const post = await office.ready('Antrag');
      const { id: akteId } = await office.newAkte();
      const where = json({ akteId, newVorgang: { betreff: 'Markt' }, betreff: 'Antrag' });
      const { dokumentId } = await body(
        office.clerk('POST', `/api/posteingang/${post.id}/file`, where),
      );
      const { vorgaenge } = await body(office.clerk('GET', `/api/akten/${akteId}`));
      return { ...post, akteId, dokumentId, vorgangId: vorgaenge[0].id };
    }

    it('says who has renamed it and when, and leaves everything as it is', async () => {
      const { id, dokumentId } = await filed();
      expect((await rename(dokumentId)).status).toBe(200);
      expect(await refusal(undo(id))).toMatchObject({
        ...changed,
        detail: expect.stringMatching(
          /^weber hat am \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr .*: Angaben zum Dokument berichtigt\./,
        ),
      });
      expect([await state(id), await undone(id)]).toEqual(['filed', []]);
      const { betreff } = await body(office.clerk('GET', `/api/dokumente/${dokumentId}`));
      expect(betreff).toBe('Neu');
    });

    it('refuses where somebody has had it read again', async () => {
      const { id, dokumentId } = await filed();
      expect((await colleague('POST', `/api/dokumente/${dokumentId}/re-read`)).status).toBe(204);
      expect(await refusal(undo(id))).toMatchObject({
        ...changed,
        detail: expect.stringContaining('Neues Lesen'),
      });
      expect(await state(id)).toBe('filed');
    });

    it('refuses where the Akte or the Vorgang was closed over it, and names who has', async () => {
      const [one, other] = [await inVorgang(), await inVorgang()];
      await colleague('POST', `/api/vorgaenge/${one.vorgangId}/close`, json(close));
      await colleague('POST', `/api/akten/${other.akteId}/close`, json(close));
      for (const { id, dokumentId } of [one, other]) {
        expect(await refusal(undo(id))).toMatchObject({
          ...changed,
          detail: expect.stringContaining('weber'),
        });
        expect(await state(id)).toBe('filed');
        expect((await office.clerk('GET', `/api/dokumente/${dokumentId}`)).status).toBe(200);
      }
    });

    it('takes nothing out of a Vorgang that one has closed oneself either', async () => {
      const { id, vorgangId } = await inVorgang();
      await office.clerk('POST', `/api/vorgaenge/${vorgangId}/close`, json(close));
      expect(await refusal(undo(id))).toMatchObject({ status: 409, code: 'VORGANG.CLOSED' });
      expect([await state(id), await undone(id)]).toEqual(['filed', []]);
    });

    it('lets one take back what one has changed oneself, and what others have only looked at', async () => {
      const { id, dokumentId } = await filed();
      await rename(dokumentId, office.clerk);
      await colleague('GET', `/api/dokumente/${dokumentId}`);
      expect((await undo(id)).status).toBe(200);
    });

    it('lets one take back a filing beside which others have gone on in the Akte', async () => {
      const post = await office.ready('Antrag');
      const { id: akteId } = await office.newAkte();
      const where = json({ akteId, betreff: 'Antrag' });
      const theirs = await office.ready('Anlage');
      await office.clerk('POST', `/api/posteingang/${post.id}/file`, where);
      await colleague('POST', `/api/posteingang/${theirs.id}/file`, where);
      expect((await undo(post.id)).status).toBe(200);
      expect(await state(theirs.id)).toBe('filed');
    });

    it('minds only what came after this filing', async () => {
      const post = await filed();
      await undo(post.id);
      const second = await office.file(post);
      await rename(second.dokumentId);
      expect(await refusal(undo(post.id))).toMatchObject(changed);
      const before = await office.ready('Antrag');
      const { id: akteId } = await office.newAkte();
      const vorgang = json({ akteId, newVorgang: { betreff: 'Alt' }, betreff: 'Antrag' });
      await colleague('POST', `/api/posteingang/${before.id}/file`, vorgang);
      const { vorgaenge } = await body(office.clerk('GET', `/api/akten/${akteId}`));
      await colleague('POST', `/api/vorgaenge/${vorgaenge[0].id}/close`, json(close));
      const mine = await office.ready('Antrag');
      const into = json({ akteId, betreff: 'Antrag' });
      await office.clerk('POST', `/api/posteingang/${mine.id}/file`, into);
      expect((await undo(mine.id)).status).toBe(200);
    });

    it('never loses a change that is made at the same moment', async () => {
      const outcomes = new Set<string>();
      for (let round = 0; round < ROUNDS_OF_A_RACE; round += 1) {
        const { id, dokumentId } = await filed();
        const acts = [() => undo(id), () => rename(dokumentId)] as const;
        const both = round % 2 === 0 ? acts : ([acts[1], acts[0]] as const);
        const answers = await Promise.all(both.map((act) => act()));
        const [taken, renamed] = (round % 2 === 0 ? answers : answers.reverse()).map(
          ({ status }) => status,
        );
        outcomes.add(`${taken} ${renamed}`);
        expect(await state(id)).toBe(taken === 200 ? 'ready' : 'filed');
      }
      const allowed = ['200 404', '409 200'];
      expect([...outcomes].filter((outcome) => !allowed.includes(outcome))).toEqual([]);
    });
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
