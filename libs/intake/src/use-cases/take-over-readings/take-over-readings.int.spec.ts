import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { testAttempt } from '#libs/platform/testing';
import { body } from '../../testing/intake-house.js';
import { PostOffice } from '../../testing/post-office.js';
import { TakeOverReadingsJob } from './take-over-readings.job.js';

describe(TakeOverReadingsJob.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const takeOver = (letterId: string) =>
    office.house.app
      .get(TakeOverReadingsJob, { strict: false })
      .handle({ letterId }, testAttempt());
  const textOf = async (dokumentId: string, pageNo: number) =>
    (await body(office.clerk('GET', `/api/dokumente/${dokumentId}/pages/${pageNo}`))).text;

  /** A filed letter of two pages that somebody wants read again. */
  async function readingAgain() {
    const post = await office.ready('Strase', 'Haus');
    const filed = await office.file(post);
    await office.clerk('POST', `/api/dokumente/${filed.dokumentId}/re-read`);
    return { ...post, ...filed };
  }

  it('leaves the Akte the texts it has until every page is read again', async () => {
    const post = await readingAgain();
    await office.read(post, 1, 'Straße');
    expect(await takeOver(post.id)).toBe('SKIPPED');
    expect(await textOf(post.dokumentId, 1)).toBe('Strase');
    await office.read(post, 2, 'Haus');
    expect(await takeOver(post.id)).toBe('SUCCESS');
    expect(await textOf(post.dokumentId, 1)).toBe('Straße');
  });

  it('is recorded as what the system did, in the history of the Akte', async () => {
    const post = await readingAgain();
    await office.read(post, 1, 'Straße');
    await office.read(post, 2, 'Haus');
    await takeOver(post.id);
    const { dokumentId, akteId } = post;
    const again = (await recordedOn(office.house.db, dokumentId)).filter(
      ({ action }) => action === 'dokument.read-again',
    );
    expect(again).toMatchObject([{ actor: 'system', akteId }]);
  });

  it('happens once when two workers have it', async () => {
    const post = await readingAgain();
    for (const pageNo of [1, 2]) await office.read(post, pageNo, 'neu');
    const results = await Promise.all([takeOver(post.id), takeOver(post.id)]);
    expect(results.sort()).toEqual(['SKIPPED', 'SUCCESS']);
  });

  it('has nothing to do for a letter that nobody wants read again, or that is no more', async () => {
    const post = await office.ready('Antrag');
    await office.file(post);
    expect(await takeOver(post.id)).toBe('SKIPPED');
    expect(await takeOver(newId())).toBe('SKIPPED');
  });

  it('puts no text into an Akte out of which the letter was taken meanwhile', async () => {
    const post = await readingAgain();
    for (const pageNo of [1, 2]) await office.read(post, pageNo, 'neu');
    const undone = await office.clerk('POST', `/api/posteingang/${post.id}/undo-filing`);
    expect(undone.status).toBe(200);
    expect(await takeOver(post.id)).toBe('SKIPPED');
    expect(await recordedOn(office.house.db, post.dokumentId)).not.toContainEqual(
      expect.objectContaining({ action: 'dokument.read-again' }),
    );
  });
});
