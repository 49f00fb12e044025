import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { rows, sql } from '#libs/platform';
import { testAttempt } from '#libs/platform/testing';
import { Dokumente } from '#libs/records';
import { dropOn, droppedAndRead, fileByJob, newVorgang } from '../../testing/drop-by-hand.js';
import { body, json } from '../../testing/intake-house.js';
import { PostOffice, type Post } from '../../testing/post-office.js';
import { probeByHand } from '../../testing/read-by-hand.js';
import { ResumeStalledJob } from '../resume-stalled/resume-stalled.job.js';
import { FileDroppedJob } from './file-dropped.job.js';

describe(FileDroppedJob.name, () => {
  let office: PostOffice;
  let akteId: string;

  beforeAll(async () => {
    office = await PostOffice.open();
    akteId = (await office.newAkte()).id;
  }, 60_000);
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => office.close());

  const inAkte = async (id = akteId) => {
    const akte = await body(office.clerk('GET', `/api/akten/${id}`));
    return [akte, ...akte.vorgaenge].flatMap(({ dokumente }) => dokumente);
  };
  const letterOf = (post: Post, person = office.clerk) =>
    body(person('GET', `/api/posteingang/${post.id}`));
  const eventsOf = async (post: Post) =>
    (await recordedOn(office.house.db, post.id)).filter(({ action }) =>
      ['posteingang.filed', 'posteingang.kept'].includes(action),
    );
  const inLine = ({ id }: Post) =>
    office.house.db.run((ctx) =>
      rows(
        ctx,
        sql`select 1 from pgboss.job where name = 'intake.file-dropped' and singleton_key = ${id}`,
      ),
    );
  /** A clerk of FB 3 of whom a spec may take what it likes. */
  const newcomer = (name: string) => office.house.newcomer(name, 'FB 3');
  const takeFrom = (name: string, what: string) =>
    office.house.db.asOwner(`update identity.app_user set ${what} where username = '${name}'`);

  it('files it there in the name of whoever dropped it, with what was read in it', async () => {
    const vorgangId = await newVorgang(office, akteId);
    const post = await droppedAndRead(office, { akteId, vorgangId }, 'Antrag auf Gerüst');
    await office.find(
      post,
      ['betreff', 'Gerüst Breite Straße'],
      ['letter-date', '2026-11-17'],
      ['sender', 'Bau GmbH'],
      ['deadline', 'P1M'],
    );
    expect(await fileByJob(office, post)).toBe('SUCCESS');
    const [event] = await eventsOf(post);
    expect(event).toMatchObject({ action: 'posteingang.filed', actor: 'user', akteId });
    expect(event?.details).toMatchObject({ stapelId: post.stapelId, originalId: post.originalId });
    const dokumentId = String(event?.details['dokumentId']);
    expect(await body(office.clerk('GET', `/api/dokumente/${dokumentId}`))).toMatchObject({
      vorgangId,
      betreff: 'Gerüst Breite Straße',
      dokumentDate: '2026-11-17',
      sender: 'Bau GmbH',
      deadline: null,
      readFields: expect.arrayContaining(['betreff', 'dokumentDate', 'sender']),
    });
  });

  it('calls what nobody can read like its file, as read and not as typed', async () => {
    const post = await dropOn(office, { akteId, filename: 'Lageplan_Sued.dwg' });
    await probeByHand(office.house, post.originalId, 0);
    await fileByJob(office, post);
    const dokument = (await inAkte()).find(({ betreff }) => betreff === 'Lageplan Sued');
    expect(await body(office.clerk('GET', `/api/dokumente/${dokument?.id}`))).toMatchObject({
      readFields: ['betreff'],
    });
  });

  it('waits until all of it is read, the fields too, and is put in line then', async () => {
    const post = await dropOn(office, { akteId });
    expect(await fileByJob(office, post)).toBe('SKIPPED');
    await probeByHand(office.house, post.originalId, 1);
    await office.read(post, 1, 'Antrag');
    expect(await fileByJob(office, post)).toBe('SKIPPED');
    expect(await inLine(post)).toHaveLength(0);
    expect(await eventsOf(post)).toEqual([]);
    expect(await inLine(await droppedAndRead(office, { akteId }, 'Antrag'))).toHaveLength(1);
  });

  it('makes one Dokument of it, however many workers do it at the same time', async () => {
    const { id } = await office.newAkte();
    const post = await droppedAndRead(office, { akteId: id }, 'Antrag');
    await Promise.all([1, 2, 3].map(() => fileByJob(office, post)));
    expect(await fileByJob(office, post)).toBe('SKIPPED');
    expect(await inAkte(id)).toHaveLength(1);
    expect(await eventsOf(post)).toHaveLength(1);
  });

  it('makes one Dokument of the same file dropped twice, and leaves the other with the person', async () => {
    const { id } = await office.newAkte();
    const first = await droppedAndRead(office, { akteId: id }, 'Antrag');
    const second = await droppedAndRead(office, { akteId: id, bytes: first.bytes }, 'Antrag');
    await Promise.all([fileByJob(office, first), fileByJob(office, second)]);
    const [dokument, ...others] = await inAkte(id);
    expect(others).toEqual([]);
    const events = [...(await eventsOf(first)), ...(await eventsOf(second))];
    expect(events.map(({ action }) => action).sort()).toEqual([
      'posteingang.filed',
      'posteingang.kept',
    ]);
    expect(events.find(({ action }) => action === 'posteingang.kept')?.details).toMatchObject({
      refusal: 'duplicate',
      twinId: dokument.id,
    });
  });

  it.each([
    ['the right of the person', 'weg', 'right-gone', () => takeFrom('weg', `roles = '{auditor}'`)],
    ['the account', 'fort', 'right-gone', () => takeFrom('fort', 'active = false')],
    [
      'an open Akte',
      'zda',
      'akte-closed',
      (id: string) => office.clerk('POST', `/api/akten/${id}/close`, json({})),
    ],
  ])('leaves it in the inbox where %s is gone by then, and says so', async (_, name, why, take) => {
    const person = await newcomer(name);
    const { id } = await office.newAkte();
    const post = await droppedAndRead(office, { akteId: id, person }, 'Antrag');
    await take(id);
    expect(await fileByJob(office, post)).toBe('SUCCESS');
    expect(await inAkte(id)).toEqual([]);
    expect(await eventsOf(post)).toMatchObject([
      { action: 'posteingang.kept', actor: 'system', details: { refusal: why } },
    ]);
    const letter = await letterOf(post);
    expect(letter.state).toBe('ready');
    expect(letter.owner.note).toMatch(/\.$/);
    const isGone = why === 'right-gone';
    expect(letter.owner.person === null).toBe(isGone);
    expect(await fileByJob(office, post)).toBe('SKIPPED');
  });

  it('leaves it where somebody has passed it on or set it aside meanwhile', async () => {
    const passed = await droppedAndRead(office, { akteId }, 'A');
    const aside = await droppedAndRead(office, { akteId }, 'B');
    const unit = await office.house.orgUnit('FB 2');
    const assign = json({ version: 1, orgUnitId: unit });
    await office.clerk('POST', `/api/posteingang/${passed.id}/assign`, assign);
    const reason = json({ version: 1, reason: 'Werbung' });
    await office.clerk('POST', `/api/posteingang/${aside.id}/set-aside`, reason);
    for (const post of [passed, aside]) {
      await fileByJob(office, post);
      expect(await eventsOf(post)).toMatchObject([{ details: { refusal: 'arranged' } }]);
    }
    expect((await letterOf(passed)).owner.orgUnit.id).toBe(unit);
  });

  it('takes no part in what somebody has filed by hand, and files nothing a second time after undo', async () => {
    const { id } = await office.newAkte();
    const byHand = await droppedAndRead(office, { akteId: id }, 'Antrag');
    const file = json({ akteId: id, betreff: 'Von Hand' });
    await office.clerk('POST', `/api/posteingang/${byHand.id}/file`, file);
    await fileByJob(office, byHand);
    const undone = await droppedAndRead(office, { akteId: id }, 'Anlage');
    await fileByJob(office, undone);
    await office.clerk('POST', `/api/posteingang/${undone.id}/undo-filing`, json({}));
    expect(await fileByJob(office, undone)).toBe('SKIPPED');
    expect((await inAkte(id)).map(({ betreff }) => betreff)).toEqual(['Von Hand']);
  });

  it('tells whoever dropped it when a colleague has filed it into another Akte', async () => {
    const person = await newcomer('woanders');
    const [{ id }, other] = [await office.newAkte(), await office.newAkte()];
    const post = await droppedAndRead(office, { akteId: id, person }, 'Antrag');
    const file = json({ akteId: other.id, betreff: 'Woanders' });
    await office.clerk('POST', `/api/posteingang/${post.id}/file`, file);
    expect(await fileByJob(office, post)).toBe('SUCCESS');
    const { own } = await body(person('GET', `/api/akten/${id}/stapel`));
    expect(own).toMatchObject([{ letterId: post.id, state: 'kept', reason: 'arranged' }]);
    expect(await inAkte(id)).toEqual([]);
  });

  it('files nothing of which somebody has stopped the reading', async () => {
    const { id } = await office.newAkte();
    const post = await dropOn(office, { akteId: id });
    await probeByHand(office.house, post.originalId, 1);
    await office.clerk('POST', `/api/posteingang/${post.id}/cancel-reading`);
    expect(await fileByJob(office, post)).toBe('SUCCESS');
    expect(await eventsOf(post)).toMatchObject([{ details: { refusal: 'cancelled' } }]);
    expect(await inAkte(id)).toEqual([]);
  });

  it('says nothing of a letter when the machine is short of something, and does it the next time', async () => {
    const { id } = await office.newAkte();
    const post = await droppedAndRead(office, { akteId: id }, 'Antrag');
    const dokumente = office.house.app.get(Dokumente, { strict: false });
    jest.spyOn(dokumente, 'file').mockRejectedValueOnce(new Error('no store'));
    await expect(fileByJob(office, post)).rejects.toThrow('no store');
    expect(await eventsOf(post)).toEqual([]);
    expect((await body(office.clerk('GET', `/api/akten/${id}/stapel`))).waiting).toBe(1);
    await fileByJob(office, post);
    expect(await inAkte(id)).toHaveLength(1);
  });

  it('is put in line again where its job was lost', async () => {
    const post = await droppedAndRead(office, { akteId }, 'Antrag');
    await office.house.db.asOwner(`delete from pgboss.job where singleton_key = '${post.id}'`);
    await office.house.db.asOwner(
      `update intake.dropped_letter set dropped_at = now() - interval '1 hour'
       where letter_id = '${post.id}'`,
    );
    await office.house.app.get(ResumeStalledJob, { strict: false }).handle({}, testAttempt());
    expect(await inLine(post)).toHaveLength(1);
  });
});
