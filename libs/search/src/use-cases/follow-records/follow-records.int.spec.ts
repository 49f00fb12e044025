import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import type { Ctx } from '#libs/platform';
import { RecordsTown } from '#libs/records/testing';
import { indexDokument, reindexAkte } from '../../jobs.js';
import { takeFromQueue } from '../../testing/queue.js';
import { searchAnnex } from '../../testing/search-annex.js';
import {
  IndexDokumentWhenFiled,
  ReindexWhenBetreffChanged,
  ReindexWhenMoved,
  ReindexWhenReadAgain,
  RemoveDokumentWhenWithdrawn,
} from './follow-records.subscribers.js';

const ids = { dokumentId: newId(), versionId: newId(), akteId: newId() };
const { dokumentId, akteId } = ids;

describe('the index follows the records', () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build(searchAnnex);
  }, 60_000);
  afterAll(() => town.leave());
  beforeEach(async () => {
    await waiting();
  });

  /** What was put in line: Dokumente, and whole Akten. */
  const waiting = async () => [
    await takeFromQueue(town.db, indexDokument.name),
    await takeFromQueue(town.db, reindexAkte.name),
  ];
  const hears = <T>(
    subscriber: new (...args: never[]) => { handle(ctx: Ctx, event: T): Promise<void> },
    event: T,
  ) => town.db.run((ctx) => town.app.get(subscriber, { strict: false }).handle(ctx, event));

  it('so that a filed Dokument can be found', async () => {
    await hears(IndexDokumentWhenFiled, ids);
    expect(await waiting()).toEqual([[{ dokumentId }], []]);
  });

  it('so that one that was read again is found by what it says now', async () => {
    await hears(ReindexWhenReadAgain, ids);
    expect(await waiting()).toEqual([[{ dokumentId }], []]);
  });

  it('so that a withdrawn one cannot be found any more', async () => {
    await hears(RemoveDokumentWhenWithdrawn, { dokumentId, akteId });
    expect(await waiting()).toEqual([[{ dokumentId }], []]);
  });

  it('so that one that was moved is found where it lies now, before whole Akten are gone through', async () => {
    await hears(ReindexWhenReadAgain, { ...ids, dokumentId: newId() });
    await hears(ReindexWhenMoved, { dokumentId, akteId, fromAkteId: newId() });
    const [inLine] = await waiting();
    expect(inLine?.[0]).toEqual({ dokumentId });
  });

  it('so that a renamed Dokument is found by its new Betreff, and no other is touched', async () => {
    await hears(ReindexWhenBetreffChanged, { akteId, dokumentId });
    expect(await waiting()).toEqual([[{ dokumentId }], []]);
  });

  it('so that all Dokumente of a renamed Akte are, by one job and not by one for each', async () => {
    await hears(ReindexWhenBetreffChanged, { akteId, dokumentId: null });
    expect(await waiting()).toEqual([[], [{ akteId, after: null }]]);
  });

  it('so that what was just filed or withdrawn does not wait behind a whole Akte', async () => {
    await hears(ReindexWhenReadAgain, { ...ids, dokumentId: newId() });
    await hears(IndexDokumentWhenFiled, ids);
    const [inLine] = await waiting();
    expect(inLine?.[0]).toEqual({ dokumentId });
  });

  it('not at all when what it followed was rolled back', async () => {
    const subscriber = town.app.get(IndexDokumentWhenFiled, { strict: false });
    const undone = town.db.run(async (ctx) => {
      await subscriber.handle(ctx, ids);
      throw new Error('the filing has failed');
    });
    await expect(undone).rejects.toThrow('the filing has failed');
    expect(await waiting()).toEqual([[], []]);
  });
});
